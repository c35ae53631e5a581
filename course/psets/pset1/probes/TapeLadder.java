package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Tape;

/// Ladders of diamonds, `x <- a x + b x`, forty times: a trillion paths, but only 120 operations.
public final class TapeLadder implements Probe {
  private static final int RUNGS = 40;

  @Override
  public void run(Draw draw, Evidence out) {
    for (int i = 1; i <= 3; i++) {
      var tape = Tape.create();
      double share = draw.uniform(0.3, 0.7);
      int start = tape.var(draw.uniform(0.5, 1.5));
      int a = tape.var(share);
      int b = tape.var(draw.uniform(0.99, 1.01) - share);
      int x = start;
      for (int rung = 0; rung < RUNGS; rung++) {
        x = tape.add(tape.mul(a, x), tape.mul(b, x));
      }
      tape.backward(x);
      out.doubles("gradient of the start of ladder " + i, tape.grad(start));
      out.doubles("gradients of the factors of ladder " + i, tape.grad(a), tape.grad(b));
    }
  }
}
