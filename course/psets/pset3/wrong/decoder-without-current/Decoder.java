package s898.pset3;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// The causal block of [Transformer] for sequences that come place by place. Keys and values of
/// earlier places are kept, so that a step costs one row of attention and not all of it.
public final class Decoder {
  private final NDList p;
  private final int heads;
  private NDArray keys;
  private NDArray values;

  /// A decoder that has seen nothing yet.
  ///
  /// @param p as [Transformer#block] takes them
  public Decoder(NDList p, int heads) {
    this.p = p;
    this.heads = heads;
  }

  /// What the causal block gives at the next place.
  ///
  /// @param x (B, 1, D); B is the same in every step
  /// @return (B, 1, D)
  public NDArray step(NDArray x) {
    NDArray normal = Transformer.norm(x, p.get(0), p.get(1));
    NDArray q = Transformer.split(normal.matMul(p.get(2)), heads);
    NDArray k = Transformer.split(normal.matMul(p.get(3)), heads);
    NDArray v = Transformer.split(normal.matMul(p.get(4)), heads);
    keys = keys == null ? k : keys.concat(k, 2);
    values = values == null ? v : values.concat(v, 2);
    NDArray seen =
        Transformer.joined(
            Attention.attention(
                q,
                keys.get(":, :, :{}", Math.max(1, keys.getShape().get(2) - 1)),
                values.get(":, :, :{}", Math.max(1, keys.getShape().get(2) - 1)),
                null));
    NDArray y = x.add(seen.matMul(p.get(5)));
    return y.add(Transformer.mlp(Transformer.norm(y, p.get(6), p.get(7)), p));
  }
}
