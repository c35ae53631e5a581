package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset5.Vae;

/// Derivatives of a draw, and of the bound of what is decoded from it.
public final class VaeGradients implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      var codes = Codes.draw(draw, manager);
      NDArray direction = draw.normal(manager, DataType.FLOAT64, codes.mu().getShape().getShape());
      NDList ofDraw =
          Pullback.of(
              new NDList(codes.mu(), codes.logvar()),
              direction,
              in -> Vae.reparam(in.get(0), in.get(1), codes.eps()));
      out.tensor("draw by mu", ofDraw.get(0));
      out.tensor("draw by logvar", ofDraw.get(1));
      var others = Codes.draw(draw, manager);
      NDList ofBound =
          Pullback.of(
              new NDList(others.logits(), others.mu(), others.logvar()),
              manager.create(1.0),
              in -> Vae.negElbo(others.x(), in.get(0), in.get(1), in.get(2)));
      out.tensor("bound by logits", ofBound.get(0));
      out.tensor("bound by mu", ofBound.get(1));
      out.tensor("bound by logvar", ofBound.get(2));
    }
  }
}
