package dev.argmax.gateway.gradebook;

import dev.argmax.gateway.gradebook.GradebookView.Cell;
import dev.argmax.gateway.gradebook.GradebookView.Line;
import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which students of the gradebook are looked at, and in which order.
///
/// @param only `missing`, `late`, `flagged` or `overridden`, in any assignment; empty for all
/// @param sort `login`, `name`, `total`, or the slug of an assignment; the last two the lowest
///   first
record Sight(String section, String only, String text, String sort, int page) {
  static Sight in(MultiMap query) {
    return new Sight(
        value(query, "section"),
        value(query, "only"),
        value(query, "q"),
        value(query, "sort"),
        page(value(query, "page")));
  }

  List<Line> of(GradebookView book) {
    return book.students().stream()
        .filter(line -> section.isEmpty() || section.equals(line.section()))
        .filter(line -> only.isEmpty() || line.cells().stream().anyMatch(wanted()))
        .filter(this::hasText)
        .sorted(order(book))
        .toList();
  }

  /// The address of the same, sorted another way.
  String sortedBy(String other) {
    return query(other, 1);
  }

  /// The address of another page of the same.
  String at(int other) {
    return query(sort, other);
  }

  private Predicate<Cell> wanted() {
    return switch (only) {
      case "missing" -> Cell::missing;
      case "late" -> Cell::late;
      case "flagged" -> Cell::flagged;
      case "overridden" -> Cell::overridden;
      default -> _ -> true;
    };
  }

  private boolean hasText(Line line) {
    var wanted = text.toLowerCase(Locale.ROOT);
    return line.login().toLowerCase(Locale.ROOT).contains(wanted)
        || line.name().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Comparator<Line> order(GradebookView book) {
    Comparator<Line> byLogin = Comparator.comparing(Line::login);
    for (int i = 0; i < book.assignments().size(); i++) {
      if (book.assignments().get(i).slug().equals(sort)) {
        int column = i;
        return lowest(line -> line.cells().get(column).points()).thenComparing(byLogin);
      }
    }
    return switch (sort) {
      case "name" -> Comparator.comparing(Line::name).thenComparing(byLogin);
      case "total" -> lowest(Line::soFar).thenComparing(byLogin);
      default -> byLogin;
    };
  }

  private static Comparator<Line> lowest(Function<Line, @Nullable Double> number) {
    return Comparator.comparing(number, Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  private String query(String order, int number) {
    return "?"
        + String.join(
            "&",
            Stream.of(
                    parameter("section", section),
                    parameter("only", only),
                    parameter("q", text),
                    parameter("sort", order),
                    parameter("page", number <= 1 ? "" : "" + number))
                .filter(Objects::nonNull)
                .toList());
  }

  private static @Nullable String parameter(String name, String value) {
    return value.isEmpty() ? null : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String value(MultiMap query, String name) {
    var value = query.get(name);
    return value == null || value.length() > 200 ? "" : value.strip();
  }

  private static int page(String text) {
    return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 1;
  }
}
