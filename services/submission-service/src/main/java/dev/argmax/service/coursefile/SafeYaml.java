package dev.argmax.service.coursefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Turns text from anybody into a tree of YAML nodes.
///
/// ## Theory of operation
///
/// The events of the text are looked at first, one by one and without recursion: aliases (which
/// make small texts grow without bound), tags (which name types), depth (which the composer
/// recurses by) and further documents are refused there. What is left composes to a tree no larger
/// than its text, and every node knows its line and column.
final class SafeYaml {
  private static final int LONGEST = 256 * 1024;
  private static final int DEEPEST = 16;

  private final LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
  private final Reading reading;

  SafeYaml(Reading reading) {
    this.reading = reading;
  }

  /// The keys and values of the text; absent when it has flaws, which the reading then knows.
  @Nullable MappingNode root() {
    if (reading.text().length() > LONGEST) {
      reading.flaw(Optional.empty(), "the file is too large; it may have 256 KiB");
      return null;
    }
    try {
      if (!isPlain()) {
        return null;
      }
      Optional<Node> root = new Compose(settings).composeString(reading.text());
      if (root.orElse(null) instanceof MappingNode mapping) {
        return mapping;
      }
      reading.flaw(
          root.flatMap(Node::getStartMark), "a course file holds keys and values, such as `id: x`");
    } catch (MarkedYamlEngineException e) {
      reading.flaw(e.getProblemMark(), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      reading.flaw(Optional.empty(), "this is not YAML: " + e.getMessage());
    }
    return null;
  }

  private boolean isPlain() {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(reading.text())) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case DocumentStart -> documents++;
        case Alias ->
            reading.flaw(event.getStartMark(), "write the value out; aliases are not taken");
        case Scalar, DocumentEnd, StreamStart, StreamEnd, Comment -> {}
      }
      if (event instanceof NodeEvent node && isTagged(node)) {
        reading.flaw(event.getStartMark(), "leave out the tag; values are what they look like");
      }
      if (depth > DEEPEST || documents > 1) {
        reading.flaw(
            event.getStartMark(),
            depth > DEEPEST
                ? "this is nested too deeply"
                : "a course file is one document; leave out `---`");
        return false;
      }
    }
    return !reading.hasFlaws();
  }

  private static boolean isTagged(NodeEvent event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag().isPresent();
      case CollectionStartEvent collection -> collection.getTag().isPresent();
      default -> false;
    };
  }
}
