package t;

import ai.djl.ndarray.NDArray;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid());
    return x.mul(2);
  }
}
