package dev.argmax.service.coursefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The keys and values of one mapping. Whoever asks for a value of a kind and it is not of that
/// kind gets none, and the reading has one flaw more; so reading goes on and finds all flaws.
final class Fields {
  private static final Pattern WHEN =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

  private final Reading reading;
  private final Node place;
  private final String name;
  private final Map<String, ScalarNode> keys = new LinkedHashMap<>();
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final TreeSet<String> asked = new TreeSet<>();

  /// @param name what the mapping is, for complaints: `an assignment`
  Fields(Reading reading, Node place, String name) {
    this.reading = reading;
    this.place = place;
    this.name = name;
    if (place instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      reading.flaw(place, name + " must hold keys and values, such as `title: …`");
    }
  }

  private void add(NodeTuple pair) {
    if (!(pair.getKeyNode() instanceof ScalarNode key)) {
      reading.flaw(pair.getKeyNode(), "a key must be a word");
    } else if (values.putIfAbsent(key.getValue(), pair.getValueNode()) != null) {
      reading.flaw(key, "`" + key.getValue() + "` stands here twice; leave one out");
    } else {
      keys.put(key.getValue(), key);
    }
  }

  /// When and whether with a time of day.
  record When(LocalDate date, @Nullable LocalTime time) {}

  /// Complains about the value of a key, or about its absence.
  void flaw(String key, String message) {
    reading.flaw(values.getOrDefault(key, place), "`" + key + "`: " + message);
  }

  /// Complains about every key that nobody asked for.
  void end() {
    keys.forEach(
        (key, node) -> {
          if (!asked.contains(key)) {
            reading.flaw(node, name + " has no `" + key + "`" + Words.nearest(key, asked));
          }
        });
  }

  String text(String key) {
    require(key);
    String text = optionalText(key);
    return text == null ? "" : text;
  }

  @Nullable String optionalText(String key) {
    Node value = value(key);
    if (value == null) {
      return null;
    }
    String text = scalar(value);
    if (text == null) {
      flaw(key, "must be text");
    }
    return text;
  }

  /// A value that is written as text of a form of its own.
  ///
  /// @param form throws [IllegalArgumentException] or [DateTimeException] with what would be right
  <T> @Nullable T parsed(String key, Function<String, T> form) {
    String text = optionalText(key);
    try {
      return text == null ? null : form.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      flaw(key, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Nullable LocalDate date(String key) {
    require(key);
    When when = optionalWhen(key);
    if (when != null && when.time() != null) {
      flaw(key, "a day without a time of day is wanted here");
    }
    return when == null ? null : when.date();
  }

  @Nullable When when(String key) {
    require(key);
    return optionalWhen(key);
  }

  @Nullable When optionalWhen(String key) {
    When when = parsed(key, Fields::written);
    Node value = values.get(key);
    if (when != null && value != null) {
      note(key, when.date(), value);
    }
    return when;
  }

  @Nullable LocalTime time(String key) {
    return parsed(
        key,
        text -> {
          if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw new DateTimeException(text + " is no time of day; write it like 13:00");
          }
          return LocalTime.parse(text);
        });
  }

  @Nullable Integer number(String key, int least) {
    return parsed(
        key,
        text -> {
          if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) < least) {
            throw new IllegalArgumentException(
                text + " is not a whole number of at least " + least);
          }
          return Integer.valueOf(text);
        });
  }

  boolean flag(String key) {
    Boolean value =
        parsed(
            key,
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException("must be true or false");
                });
    return value != null && value;
  }

  /// The parts of a list; none when there is no such key.
  List<Node> items(String key) {
    Node value = value(key);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      flaw(key, "must be a list, such as [a, b]");
    }
    return List.of();
  }

  List<String> texts(String key) {
    return texts(key, items(key));
  }

  /// The texts of a list that is itself part of the value of this key.
  List<String> textsOf(String key, Node list) {
    if (list instanceof SequenceNode sequence) {
      return texts(key, sequence.getValue());
    }
    reading.flaw(list, "`" + key + "`: must be a list of lists, such as [[a, b], [c]]");
    return List.of();
  }

  private List<String> texts(String key, List<Node> items) {
    List<String> texts = new ArrayList<>();
    for (Node item : items) {
      String text = scalar(item);
      if (text == null) {
        reading.flaw(item, "`" + key + "`: must be a list of texts");
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The value of a key, which then is a known one.
  @Nullable Node value(String key) {
    asked.add(key);
    return values.get(key);
  }

  /// All keys, for a mapping whose keys are anybody's choice.
  List<String> names() {
    return List.copyOf(keys.keySet());
  }

  private void require(String key) {
    if (value(key) == null) {
      reading.flaw(place, name + " lacks `" + key + "`");
    }
  }

  /// The text of a scalar that has some.
  static @Nullable String scalar(Node node) {
    return node instanceof ScalarNode scalar
            && !scalar.getTag().equals(Tag.NULL)
            && !scalar.getValue().isBlank()
        ? scalar.getValue().strip()
        : null;
  }

  private static When written(String text) {
    var matched = WHEN.matcher(text);
    if (!matched.matches()) {
      throw new DateTimeException(
          text + " is no date; write 2022-09-27, or 2022-09-27T17:00 for an hour");
    }
    try {
      String time = matched.group(2);
      return new When(
          LocalDate.parse(matched.group(1)), time == null ? null : LocalTime.parse(time));
    } catch (DateTimeException e) {
      throw new DateTimeException(
          text + " is no date of the calendar; look up the month's last day", e);
    }
  }

  private void note(String key, LocalDate date, Node value) {
    Mark mark = value.getStartMark().orElseThrow();
    String text = reading.text();
    int start = text.indexOf(date.toString(), text.offsetByCodePoints(0, mark.getIndex()));
    if (start < 0) {
      flaw(key, "write the date plainly, like 2022-09-27");
    } else {
      reading.date(new WrittenDate(mark.getLine() + 1, start, key, date));
    }
  }
}
