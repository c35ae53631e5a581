package probes.pset3;

import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Decoder;

/// Seven places, one after the other.
public final class Decoding implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 1; i <= 2; i++) {
        var sequences = BlockCase.draw(draw, manager);
        var decoder = new Decoder(sequences.p(), sequences.heads());
        for (int t = 0; t < 7; t++) {
          out.tensor("sequences " + i + ", place " + t, decoder.step(sequences.place(t)));
        }
      }
    }
  }
}
