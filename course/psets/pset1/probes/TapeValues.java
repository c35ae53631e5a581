package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.ArrayList;
import java.util.List;
import s898.pset1.Tape;

/// The value of each operation, in drawn computations.
public final class TapeValues implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      var tape = Tape.create();
      var program = new Program(draw, tape);
      var nodes = new ArrayList<>(List.of(program.leaf(), program.leaf()));
      for (var kind : program.kinds(2)) {
        var a = nodes.get(draw.between(0, nodes.size() - 1));
        var b = nodes.get(draw.between(0, nodes.size() - 1));
        nodes.add(program.apply(kind, a, b));
      }
      nodes.add(program.relu(program.leaf(draw.uniform(-1, -0.5))));
      out.doubles(
          "values of program " + i, nodes.stream().mapToDouble(n -> tape.value(n.id())).toArray());
    }
  }
}
