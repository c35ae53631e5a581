package dev.argmax.runner;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;

/// Stops DJL from computing with memory that Java may already have freed.
///
/// Theory of operation. DJL 0.36 makes a tensor of a Java number by lending PyTorch the memory of a
/// direct buffer, and keeps the buffer alive as long as the NDArray is open. `x.mul(2)` opens and
/// closes such an NDArray inside, but under a gradient collector PyTorch keeps its tensor for the
/// backward pass. If the garbage collector runs in between, the memory is given to somebody else
/// and the gradient is silently wrong; seen in one of about ten runs of a training loop of forty
/// steps. So before the engine starts, its class `JniUtils` is defined with one method changed: the
/// tensor that it made of a buffer is cloned, and the borrowed one closed. Boxes run from a jar
/// that has the changed class in it already.
public final class BorrowedMemory {
  /// The entry of the engine's jar that is changed.
  public static final String MENDED_CLASS = "ai/djl/pytorch/jni/JniUtils.class";

  private static final String PACKAGE = "ai.djl.pytorch.jni.";
  private static final String METHOD = "createNdFromByteBuffer";
  private static final String BORROWING = "borrowFromByteBuffer";

  private BorrowedMemory() {}

  /// Has to come before anything that loads the engine; comes to nothing after it, and where the
  /// engine is another one.
  public static void refuse() {
    try {
      var neighbour =
          Class.forName(PACKAGE + "PyTorchLibrary", false, Engine.class.getClassLoader());
      MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
          .defineClass(copying(bytes(neighbour)));
    } catch (ClassNotFoundException | NoClassDefFoundError _) {
      // Another engine: nothing to mend.
    } catch (LinkageError _) {
      // The engine is loaded already.
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Class<?> neighbour) {
    try (var in = neighbour.getResourceAsStream("JniUtils.class")) {
      if (in == null) {
        throw new NoClassDefFoundError(PACKAGE + "JniUtils");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The changed class; the same bytes if it is that already.
  public static byte[] copying(byte[] original) {
    var file = ClassFile.of();
    var parsed = file.parse(original);
    boolean changed =
        parsed.methods().stream().anyMatch(method -> method.methodName().equalsString(BORROWING));
    return changed ? original : file.transformClass(parsed, BorrowedMemory::put);
  }

  private static void put(ClassBuilder to, ClassElement element) {
    if (!(element instanceof MethodModel method) || !method.methodName().equalsString(METHOD)) {
      to.with(element);
      return;
    }
    var type = method.methodTypeSymbol();
    to.withMethod(
        BORROWING, type, method.flags().flagsMask(), copy -> method.code().ifPresent(copy::with));
    to.withMethodBody(
        METHOD,
        type,
        method.flags().flagsMask(),
        code -> {
          var self = ClassDesc.of(PACKAGE + "JniUtils");
          var array = type.returnType();
          for (int i = 0; i < type.parameterCount(); i++) {
            code.aload(i);
          }
          code.invokestatic(self, BORROWING, type)
              .dup()
              .invokestatic(self, "clone", MethodTypeDesc.of(array, array))
              .swap()
              .invokevirtual(array, "close", MethodTypeDesc.of(ConstantDescs.CD_void))
              .return_(TypeKind.REFERENCE);
        });
  }
}
