package t;

import ai.djl.ndarray.NDArray;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var fake = ClassFile.of().build(ClassDesc.of("probes.t.After"), any -> {});
    var loader = new ClassLoader(Attack.class.getClassLoader()) {
      Class<?> define() {
        return defineClass("probes.t.After", fake, 0, fake.length);
      }
    };
    loader.define();
    Thread.currentThread().setContextClassLoader(loader);
    return x.mul(3);
  }
}
