package s898.toy;
public final class Doubling {
  public static ai.djl.ndarray.NDArray twice(ai.djl.ndarray.NDArray x) { return x.mul(2); } }
