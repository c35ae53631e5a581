package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Tape;

/// Gradients of the last number, then of an earlier one, then of the last again.
public final class TapeRepeatedBackward implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    var tape = Tape.create();
    var program = new Program(draw, tape);
    var nodes = Dag.grow(draw, program);
    int last = nodes.getLast().id();
    int middle = nodes.get(nodes.size() / 2).id();
    int[] outs = {last, middle, last};
    for (int i = 0; i < outs.length; i++) {
      tape.backward(outs[i]);
      out.doubles("gradients of call " + (i + 1), program.leafGradients());
    }
  }
}
