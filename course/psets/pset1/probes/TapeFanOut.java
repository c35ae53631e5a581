package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Tape;

/// Gradients of drawn computations in which numbers are used again and again.
public final class TapeFanOut implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      var tape = Tape.create();
      var program = new Program(draw, tape);
      var nodes = Dag.grow(draw, program);
      tape.backward(nodes.getLast().id());
      out.doubles("gradients of program " + i, program.leafGradients());
    }
  }
}
