package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.kit.Draw;

/// A drawn schedule of noise.
///
/// @param betas (T)
/// @param abar (T)
record Schedule(NDArray betas, NDArray abar) {

  static Schedule draw(Draw draw, NDManager manager, int steps) {
    var betas = new double[steps];
    var abar = new double[steps];
    double kept = 1;
    double last = draw.uniform(0.05, 0.2);
    for (int i = 0; i < steps; i++) {
      betas[i] = 0.001 + last * i / steps;
      kept *= 1 - betas[i];
      abar[i] = kept;
    }
    return new Schedule(manager.create(betas), manager.create(abar));
  }

  int steps() {
    return (int) betas.size();
  }
}
