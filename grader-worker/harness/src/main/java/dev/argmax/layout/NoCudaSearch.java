package dev.argmax.layout;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Stops DJL from looking for CUDA where it was told to use the CPU.
///
/// While it boots, DJL 0.36 asks for the number of GPUs even if `PYTORCH_FLAVOR` is `cpu`. To
/// answer, it starts JNA, which runs `ldconfig` in a process of its own: a tenth of a box's boot,
/// to find nothing. The changed method answers at once.
final class NoCudaSearch {
  static final String MENDED_CLASS = "ai/djl/util/cuda/CudaUtils.class";

  private static final String METHOD = "loadLibrary";
  private static final MethodTypeDesc TEXT_OF_TEXT =
      MethodTypeDesc.of(ConstantDescs.CD_String, ConstantDescs.CD_String);
  private static final MethodTypeDesc EQUALS =
      MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

  private NoCudaSearch() {}

  static byte[] mended(byte[] original) {
    var file = ClassFile.of();
    return file.transformClass(
        file.parse(original),
        ClassTransform.transformingMethodBodies(
            method -> method.methodName().equalsString(METHOD),
            CodeTransform.ofStateful(FirstTheFlavor::new)));
  }

  private static final class FirstTheFlavor implements CodeTransform {
    @Override
    public void atStart(CodeBuilder code) {
      var goOn = code.newLabel();
      code.ldc("cpu")
          .ldc("PYTORCH_FLAVOR")
          .invokestatic(ClassDesc.of("java.lang.System"), "getenv", TEXT_OF_TEXT)
          .invokevirtual(ConstantDescs.CD_String, "equals", EQUALS)
          .ifeq(goOn)
          .aconst_null()
          .areturn()
          .labelBinding(goOn);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      code.with(element);
    }
  }
}
