package t;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var bytes = bytesOf(Attack.class);
    for (var all = new ArrayList<Class<?>>(); ; ) {
      all.add(new Again().define(bytes));
    }
  }

  private static byte[] bytesOf(Class<?> type) throws Exception {
    return java.lang.classfile.ClassFile.of().build(
        java.lang.constant.ClassDesc.of("t.Large"),
        large -> {
          for (int i = 0; i < 2_000; i++) {
            large.withField("f" + i, java.lang.constant.ConstantDescs.CD_int, 0);
          }
        });
  }

  private static final class Again extends ClassLoader {
    Class<?> define(byte[] bytes) {
      return defineClass("t.Large", bytes, 0, bytes.length);
    }
  }
}
