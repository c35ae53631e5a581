package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.StatusException;
import dev.argmax.service.oneroster.answer.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An object that a program sends, read field by field. What cannot be is refused with the name of
/// the field; nothing that was sent is lost in silence.
final class Content {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LARGEST = 65_536;

  private final JsonNode object;

  private Content(JsonNode object) {
    this.object = object;
  }

  /// @param id as it stands in the address
  static Content of(@Nullable JsonNode sent, Kind<?> kind, String id) {
    if (sent == null) {
      throw StatusException.badRequest("Send a " + kind.singular() + " as JSON.");
    }
    JsonNode object = sent.path(kind.singular());
    if (!object.isObject()) {
      throw StatusException.badContent("The content lacks the object `" + kind.singular() + "`.");
    }
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!kind.fields().contains(name)) {
                throw StatusException.badContent("`" + name + "` is no field that is kept here.");
              }
            });
    requireStorable(object);
    Content content = new Content(object);
    if (!content.text("sourcedId").orElse(id).equals(id)) {
      throw StatusException.badContent("`sourcedId` is another than in the address.");
    }
    return content;
  }

  private static void requireStorable(JsonNode object) {
    String text = object.toString();
    if (text.length() > LARGEST) {
      throw StatusException.badContent("At most 64 KiB are kept of one object.");
    }
    if (text.contains("\\u0000")) {
      throw StatusException.badContent("The character U+0000 cannot be kept.");
    }
  }

  /// `active` unless something else is said.
  String status() {
    return oneOf("status", Set.of("active", "tobedeleted")).orElse("active");
  }

  Optional<String> text(String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
      throw bad(field, "a text of at most " + LONGEST_TEXT + " characters");
    }
    return Optional.of(value.textValue());
  }

  String requiredText(String field) {
    return text(field).filter(text -> !text.isBlank()).orElseThrow(() -> bad(field, "there"));
  }

  Optional<String> oneOf(String field, Set<String> words) {
    Optional<String> text = text(field);
    text.filter(word -> !words.contains(word) && !word.matches("ext:[a-zA-Z0-9.\\-_]+"))
        .ifPresent(
            _ -> {
              throw bad(field, "one of " + String.join(", ", words.stream().sorted().toList()));
            });
    return text;
  }

  /// The standard writes `true` and `false` as texts; both ways are taken.
  @Nullable String truth(String field) {
    JsonNode value = object.path(field);
    if (value.isBoolean()) {
      return Text.truth(value.booleanValue());
    }
    Optional<String> text = text(field);
    if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
      throw bad(field, "true or false");
    }
    return text.orElse(null);
  }

  @Nullable Double number(String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw bad(field, "a number");
    }
    return value.doubleValue();
  }

  /// A point in time in UTC with milliseconds.
  String moment(String field) {
    String text = requiredText(field);
    Instant at =
        instant(text).orElseThrow(() -> bad(field, "a time such as 2022-09-27T23:59:59.000Z"));
    return Text.moment(at);
  }

  /// A day; of a point in time, the day in UTC.
  String day(String field) {
    String text = requiredText(field);
    return instant(text)
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC).toString())
        .orElseThrow(() -> bad(field, "a day such as 2022-09-27"));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// The `sourcedId` of what is referred to.
  Optional<String> reference(String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    JsonNode id = value.path("sourcedId");
    if (!id.isTextual() || id.textValue().isBlank()) {
      throw bad(field, "an object with a sourcedId");
    }
    return Optional.of(id.textValue());
  }

  String requiredReference(String field) {
    return reference(field).orElseThrow(() -> bad(field, "an object with a sourcedId"));
  }

  @Nullable JsonNode metadata() {
    return structure("metadata", JsonNode::isObject, "an object");
  }

  @Nullable JsonNode learningObjectives() {
    return structure("learningObjectiveSet", JsonNode::isArray, "a list");
  }

  private @Nullable JsonNode structure(String field, Predicate<JsonNode> shape, String words) {
    JsonNode value = object.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!shape.test(value)) {
      throw bad(field, words);
    }
    return value;
  }

  private static StatusException bad(String field, String words) {
    return StatusException.badContent("`" + field + "` must be " + words + ".");
  }
}
