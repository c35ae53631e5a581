package t;

import ai.djl.ndarray.NDArray;

public final class Forbidden {
  public static NDArray square(NDArray x) throws Exception {
    var name = "squ" + "are".toLowerCase();
    return (NDArray) NDArray.class.getMethod(name).invoke(x);
  }
}
