package dev.argmax.service.oneroster.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.argmax.service.client.Polls;
import dev.argmax.service.oneroster.filter.Filter;
import dev.argmax.service.oneroster.filter.Values;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers requests of programs, and notes that they were made.
@ApplicationScoped
public class Answers {
  private static final Comparator<JsonNode> USUAL = Values.by("sourcedId");

  // Said here and not left to the framework, so that the answer has an entity tag.
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

  private final Poller poller;
  private final Polls polls;
  private final ObjectMapper json;

  Answers(Poller poller, Polls polls, ObjectMapper json) {
    this.poller = poller;
    this.polls = polls;
    this.json = json;
  }

  /// Whatever the action answers, for a program that may ask for it.
  public Response answer(Access access, Supplier<Response> action) {
    try {
      poller.require(access);
      Response answer = action.get();
      polls.answered(poller.id(), poller.kind(), answer.getStatus());
      return answer;
    } catch (StatusException e) {
      polls.refused(poller.id(), poller.kind(), e.status(), String.valueOf(e.getMessage()));
      throw e;
    } catch (ProblemException e) {
      polls.refused(poller.id(), poller.kind(), e.type().status(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /// A page of the objects that the query asks for.
  public <T extends Record> Response list(
      Access access, ListQuery query, Kind<T> kind, Supplier<List<T>> objects) {
    return answer(access, () -> page(query, kind, objects));
  }

  /// One object; unknown if there is none.
  public <T extends Record> Response one(
      Access access, @Nullable String fields, Kind<T> kind, Supplier<Optional<T>> object) {
    return answer(
        access,
        () -> {
          Selection selection = Selection.of(kind, fields);
          T found = object.get().orElseThrow(() -> StatusException.unknown(kind.singular()));
          return Response.ok(Map.of(kind.singular(), selection.of(tree(found))), JSON).build();
        });
  }

  private <T extends Record> Response page(
      ListQuery query, Kind<T> kind, Supplier<List<T>> objects) {
    int limit = query.limit();
    int offset = query.offset();
    Selection selection = Selection.of(kind, query.fields);
    Predicate<JsonNode> wanted = wanted(query, kind);
    List<ObjectNode> found =
        objects.get().stream().map(this::tree).filter(wanted).sorted(order(query, kind)).toList();
    Window window = new Window(offset, limit, found.size());
    List<ObjectNode> shown = window.of(found).stream().map(selection::of).toList();
    return Response.ok(Map.of(kind.plural(), shown), JSON)
        .header("X-Total-Count", found.size())
        .header("Link", window.links(poller.address(), asked(query)))
        .header("Access-Control-Expose-Headers", "Link, X-Total-Count")
        .build();
  }

  private static Predicate<JsonNode> wanted(ListQuery query, Kind<?> kind) {
    Optional<Filter> filter = query.filter();
    filter.stream()
        .flatMap(known -> known.fields().stream())
        .filter(field -> !kind.knows(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new StatusException(
                  400,
                  Minor.INVALID_FILTER_FIELD,
                  "A " + kind.singular() + " has no field `" + field + "`.");
            });
    return object -> filter.isEmpty() || filter.get().matches(object);
  }

  /// Always a total order, so that pages do not overlap. A field that does not exist is left aside,
  /// as the standard wants it.
  private static Comparator<JsonNode> order(ListQuery query, Kind<?> kind) {
    boolean descending = query.isDescending();
    String sort = query.sort;
    if (sort == null || !kind.knows(sort)) {
      return USUAL;
    }
    Comparator<JsonNode> order = Values.by(sort);
    return (descending ? order.reversed() : order).thenComparing(USUAL);
  }

  private static Map<String, String> asked(ListQuery query) {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "sort", query.sort);
    put(asked, "orderBy", query.orderBy);
    put(asked, "filter", query.filter);
    put(asked, "fields", query.fields);
    return asked;
  }

  private static void put(Map<String, String> asked, String name, @Nullable String value) {
    if (value != null) {
      asked.put(name, value);
    }
  }

  private ObjectNode tree(Record object) {
    return Objects.requireNonNull(json.valueToTree(object));
  }
}
