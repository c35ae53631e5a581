package probes.pset5;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Draw;
import s898.pset5.Net;

/// A network with one hidden layer of tanh.
final class TanhNet implements Net {
  static NDList parameters(Draw draw, NDManager manager, int in, int hidden, int out) {
    return new NDList(
        draw.normal(manager, DataType.FLOAT64, in, hidden).div(Math.sqrt(in)),
        draw.normal(manager, DataType.FLOAT64, hidden).mul(0.3),
        draw.normal(manager, DataType.FLOAT64, hidden, out).div(Math.sqrt(hidden)),
        draw.normal(manager, DataType.FLOAT64, out).mul(0.3));
  }

  @Override
  public NDArray of(NDArray x, NDList p) {
    return x.matMul(p.get(0)).add(p.get(1)).tanh().matMul(p.get(2)).add(p.get(3));
  }
}
