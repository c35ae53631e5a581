package probes.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import s898.pset3.Recurrent;

/// Rotations that shrink, keep and stretch, and matrices that are no rotations.
public final class JacobianNorms implements Probe {
  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (double scale : new double[] {0.9, 1, 1.1}) {
        NDArray rotation = reflection(draw, manager).matMul(reflection(draw, manager));
        out.doubles("rotation times " + scale, Recurrent.jacobianNorms(rotation.mul(scale), 8));
      }
      NDArray stretch = manager.create(new double[] {1.2, 0.5, -0.4, 0.3, 0.1});
      NDArray left = reflection(draw, manager);
      NDArray w = left.mul(stretch).matMul(left.transpose());
      out.doubles("symmetric", Recurrent.jacobianNorms(w, 6));
      NDArray shear = manager.create(new double[] {0.5, 4, 0, 0.5}, new Shape(2, 2));
      out.doubles("shear", Recurrent.jacobianNorms(shear, 6));
    }
  }

  /// `I - 2 v v^T` for a drawn unit vector v of five numbers.
  private static NDArray reflection(Draw draw, NDManager manager) {
    NDArray v = draw.normal(manager, DataType.FLOAT64, 5, 1);
    NDArray unit = v.div(v.norm());
    return manager.eye(5).toType(DataType.FLOAT64, false).sub(unit.matMul(unit.transpose()).mul(2));
  }
}
