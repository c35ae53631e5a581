package t;

import ai.djl.ndarray.NDArray;

public final class Forbidden {
  public static NDArray square(NDArray x) throws Exception {
    var type = java.lang.invoke.MethodType.methodType(NDArray.class);
    try {
      return (NDArray) java.lang.invoke.MethodHandles.lookup().findVirtual(NDArray.class, "square", type).invoke(x);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
