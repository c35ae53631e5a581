package probes.pset1;

import dev.argmax.kit.Draw;
import java.util.ArrayList;
import java.util.List;

/// Drawn computations with shared numbers.
final class Dag {
  private Dag() {}

  /// Applies every operation twice, each to the newest number and to one of the three before it, so
  /// that most numbers are used three times and every one counts for the last.
  static List<Program.Node> grow(Draw draw, Program program) {
    var nodes = new ArrayList<>(List.of(program.leaf(), program.leaf(), program.leaf()));
    for (var kind : program.kinds(2)) {
      var newest = nodes.getLast();
      var earlier = nodes.get(nodes.size() - draw.between(2, 3));
      var made = program.apply(kind, newest, earlier);
      nodes.add(program.apply(Program.Kind.ADD, made, earlier));
    }
    return nodes;
  }
}
