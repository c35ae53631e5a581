package probes.pset1;

import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset1.Tape;

/// A chain of 200 000 numbers, deeper than any call stack: `x <- ((x c + d) / c') - d'`, each with
/// variables of its own.
public final class TapeLongChain implements Probe {
  private static final int LINKS = 25_000;
  private static final int SAMPLES = 100;

  @Override
  public void run(Draw draw, Evidence out) {
    var tape = Tape.create();
    int start = tape.var(draw.uniform(0.5, 1.5));
    int[] factors = new int[SAMPLES];
    int[] divisors = new int[SAMPLES];
    int x = start;
    for (int i = 0; i < LINKS; i++) {
      double scale = draw.uniform(0.5, 2);
      double shift = draw.uniform(-1, 1);
      int c = tape.var(scale);
      int divisor = tape.var(scale);
      x = tape.add(tape.mul(x, c), tape.var(shift));
      x = tape.sub(tape.div(x, divisor), tape.var(shift / scale));
      if (i % (LINKS / SAMPLES) == 0) {
        factors[i / (LINKS / SAMPLES)] = c;
        divisors[i / (LINKS / SAMPLES)] = divisor;
      }
    }
    tape.backward(x);
    out.doubles("value at the end", tape.value(x));
    out.doubles("gradient at the start", tape.grad(start));
    out.doubles("gradients of factors", gradients(tape, factors));
    out.doubles("gradients of divisors", gradients(tape, divisors));
  }

  private static double[] gradients(Tape tape, int[] ids) {
    var gradients = new double[ids.length];
    for (int i = 0; i < ids.length; i++) {
      gradients[i] = tape.grad(ids[i]);
    }
    return gradients;
  }
}
