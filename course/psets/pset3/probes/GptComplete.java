package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.TinyGpt;

/// What the model adds to beginnings of several lengths.
public final class GptComplete implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var language = Language.draw(draw, manager, 6);
      for (int length : new int[] {1, 3, 6}) {
        NDArray prompt = language.tokens().get(":, :{}", length);
        NDArray text =
            TinyGpt.complete(prompt, language.p(), Language::body, Language.LENGTH - length);
        out.tensor("from " + length, text);
      }
    }
  }
}
