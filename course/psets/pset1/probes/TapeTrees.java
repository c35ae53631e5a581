package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.ArrayDeque;
import s898.pset1.Tape;

/// Gradients of trees, where every number is used once. Among the leaves are one at the kink of
/// relu and one on its flat side.
public final class TapeTrees implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      var tape = Tape.create();
      var program = new Program(draw, tape);
      var root = tree(program);
      root = program.add(root, program.relu(program.leaf(0)));
      root = program.add(root, program.relu(program.leaf(draw.uniform(-1, -0.5))));
      tape.backward(root.id());
      out.doubles("gradients of tree " + i, program.leafGradients());
    }
  }

  private static Program.Node tree(Program program) {
    var open = new ArrayDeque<Program.Node>();
    for (int i = 0; i < 4; i++) {
      open.add(program.leaf());
    }
    for (var kind : program.kinds(1)) {
      var a = open.remove();
      var b = kind.isBinary() ? program.leaf() : a;
      open.add(program.apply(kind, a, b));
    }
    while (open.size() > 1) {
      open.add(program.add(open.remove(), open.remove()));
    }
    return open.remove();
  }
}
