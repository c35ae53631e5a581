package dev.argmax.pset;

import dev.argmax.pset.PsetException.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A mapping of a YAML or JSON document, read strictly: every finding names file and line, and a
/// key that nobody asked for is a finding.
///
/// Reading goes on after a finding, with a stand-in value, so that an instructor sees all of them
/// at once; [#finish()] of the outermost mapping throws.
final class YamlFields {
  private final String file;
  private final List<Finding> findings;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final int line;

  private YamlFields(String file, Node node, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
    this.line = lineOf(node);
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      report(line, "a mapping is expected here", "Write `key: value` lines");
    }
  }

  /// Parses `text`, whose outermost value must be a mapping.
  static YamlFields parse(String file, String text) {
    var settings = LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(20).build();
    try {
      var node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        throw new PsetException(file + ":1", "the file is empty", "Write the pset's title");
      }
      return new YamlFields(file, node.get(), new ArrayList<>());
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new PsetException(file + ":" + at, "not YAML: " + e.getProblem(), "Mend the syntax");
    } catch (YamlEngineException e) {
      throw new PsetException(file + ":1", "not YAML: " + e.getMessage(), "Mend the syntax");
    }
  }

  /// Reports the keys that were never asked for.
  void close() {
    keys.forEach(
        (key, node) -> {
          if (!asked.contains(key)) {
            report(
                lineOf(node),
                "unknown key `" + key + "`",
                "Known here: " + String.join(", ", asked) + "; remove it or correct its spelling");
          }
        });
  }

  /// Closes the outermost mapping.
  ///
  /// @throws PsetException if there is any finding
  void finish() {
    close();
    if (!findings.isEmpty()) {
      throw new PsetException(findings);
    }
  }

  void report(int line, String problem, String remedy) {
    findings.add(new Finding(file + ":" + line, problem, remedy));
  }

  /// The line of a key's value, or of the mapping where the key is missing.
  int line(String key) {
    var node = values.get(key);
    return node == null ? line : lineOf(node);
  }

  boolean has(String key) {
    asked.add(key);
    var node = values.get(key);
    return node != null && !node.getTag().equals(Tag.NULL);
  }

  String text(String key) {
    return text(key, null);
  }

  String text(String key, @Nullable String otherwise) {
    if (!has(key)) {
      if (otherwise == null) {
        report(line, "`" + key + "` is missing", "Add `" + key + ": ...`");
      }
      return otherwise == null ? "" : otherwise;
    }
    return scalar(key, values.get(key));
  }

  /// A value that `parse` understands; it throws [IllegalArgumentException] with the remedy if not.
  <T> T value(String key, @Nullable T otherwise, T standIn, Function<String, T> parse) {
    if (otherwise != null && !has(key)) {
      return otherwise;
    }
    int before = findings.size();
    var text = text(key);
    if (findings.size() > before) {
      return standIn;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      report(line(key), "`" + key + "` cannot be `" + text + "`", String.valueOf(e.getMessage()));
      return standIn;
    }
  }

  int integer(String key, @Nullable Integer otherwise, int low, int high) {
    return this.<Integer>value(
        key,
        otherwise,
        low,
        text -> {
          var remedy = "Write a whole number from " + low + " to " + high;
          try {
            int number = Integer.parseInt(text);
            if (number >= low && number <= high) {
              return number;
            }
          } catch (NumberFormatException _) {
            // the remedy below says all
          }
          throw new IllegalArgumentException(remedy);
        });
  }

  List<String> texts(String key) {
    var texts = new ArrayList<String>();
    for (var node : sequence(key)) {
      texts.add(scalar(key, node));
    }
    return texts;
  }

  <T> List<T> mappings(String key, Function<YamlFields, T> read) {
    var items = new ArrayList<T>();
    for (var node : sequence(key)) {
      var fields = new YamlFields(file, node, findings);
      items.add(read.apply(fields));
      fields.close();
    }
    return items;
  }

  /// A nested mapping; absent is `otherwise`.
  <T> T mapping(String key, T otherwise, Function<YamlFields, T> read) {
    var node = values.get(key);
    if (!has(key) || node == null) {
      return otherwise;
    }
    var fields = new YamlFields(file, node, findings);
    var value = read.apply(fields);
    fields.close();
    return value;
  }

  int line() {
    return line;
  }

  private List<Node> sequence(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (values.get(key) instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    report(line(key), "`" + key + "` must be a list", "Write its items as `- ...` lines");
    return List.of();
  }

  private String scalar(String key, @Nullable Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    report(
        node == null ? line : lineOf(node),
        "`" + key + "` must be plain text",
        "Write one value, no list and no mapping");
    return "";
  }

  private void add(NodeTuple tuple) {
    var key = scalar("key", tuple.getKeyNode());
    keys.put(key, tuple.getKeyNode());
    if (values.put(key, tuple.getValueNode()) != null) {
      report(lineOf(tuple.getKeyNode()), "`" + key + "` stands here twice", "Keep one of the two");
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
