package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Tape;

/// A ladder of diamonds, `x <- a x + b x`, forty times: a trillion paths, but only 120 operations.
public final class TapeLadder implements Probe {
  private static final int RUNGS = 40;

  @Override
  public void run(Draw draw, Evidence out) {
    var tape = Tape.create();
    double share = draw.uniform(0.3, 0.7);
    int start = tape.var(draw.uniform(0.5, 1.5));
    int a = tape.var(share);
    int b = tape.var(1 - share);
    int x = start;
    for (int i = 0; i < RUNGS; i++) {
      x = tape.add(tape.mul(a, x), tape.mul(b, x));
    }
    tape.backward(x);
    out.doubles("gradients of x, a, b", tape.grad(start), tape.grad(a), tape.grad(b));
  }
}
