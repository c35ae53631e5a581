package probes.pset3;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.util.Arrays;
import s898.pset3.TinyGpt;

/// Parameters after three steps, and after twelve.
public final class GptTraining implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int steps : new int[] {3, 12}) {
        var language = Language.draw(draw, manager, 20);
        var batches = new int[steps][];
        for (int i = 0; i < steps; i++) {
          batches[i] = Arrays.copyOf(draw.permutation(20), 5);
        }
        NDList end =
            TinyGpt.train(language.tokens(), language.p(), Language::body, 5, batches, 0.05);
        for (int i = 0; i < 4; i++) {
          out.tensor("parameter " + (i + 1) + " after " + steps, end.get(i));
        }
      }
    }
  }
}
