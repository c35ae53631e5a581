package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.TinyGpt;

/// Logits of whole sequences and of their beginnings.
public final class GptLogits implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var language = Language.draw(draw, manager, 3);
      out.tensor("whole", TinyGpt.logits(language.tokens(), language.p(), Language::body));
      NDArray begin = language.tokens().get(":, :4");
      out.tensor("beginning", TinyGpt.logits(begin, language.p(), Language::body));
    }
  }
}
