package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.TinyGpt;

/// Losses from the first place that can be predicted on, and from later ones.
public final class GptLoss implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var language = Language.draw(draw, manager, 4);
      for (int from : new int[] {1, 3, 5, 8}) {
        NDArray loss = TinyGpt.loss(language.tokens(), language.p(), Language::body, from);
        out.tensor("loss from " + from, loss);
      }
    }
  }
}
