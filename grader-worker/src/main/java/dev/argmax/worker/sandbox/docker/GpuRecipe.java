package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.model.DeviceRequest;
import com.github.dockerjava.api.model.HostConfig;
import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.Limits;
import dev.argmax.worker.sandbox.gpu.Gpu;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a runner that has a GPU is made of, beside what every box is made of.
///
/// The image of the gpu lane is the other one with two directories more: `libtorch-cuda/` in place
/// of `libtorch/`, which compilers and referees go on using, and `cuda/` with the libraries that it
/// is linked against. Those lie apart because DJL loads everything that lies beside PyTorch.
final class GpuRecipe {
  private static final String NATIVE_ACCESS = "--enable-native-access=";
  private static final String WARNINGS = "-Xlog:all=warning:stderr";
  private static final String MODULES = "--module-path=";

  /// Memory of the machine that CUDA takes beside what the student's code does, so that a pset's
  /// limit means about the same in both lanes: twice of what was measured, see
  /// `benchmarks/RESULTS.md`.
  private static final int DRIVER_MIB = 1_280;

  /// The driver's threads, of which there were three.
  private static final int DRIVER_THREADS = 16;

  /// Where NVIDIA's container toolkit puts the driver's libraries, by what it takes the image for;
  /// the image has no program that would tell the dynamic linker.
  private static final String DRIVER = "/usr/lib/x86_64-linux-gnu:/usr/lib64";

  private static final String RULES = "\"syscalls\": [";

  /// Refused all three, CUDA does not start: the driver opens a socket in every process that uses
  /// it, for handing memory to others, which in a box are not there; and asks where memory is near.
  private static final String DRIVER_CALLS =
      """

          {
            "comment": "NVIDIA's driver, as it starts",
            "names": ["bind", "get_mempolicy", "listen"],
            "action": "SCMP_ACT_ALLOW"
          },""";

  private GpuRecipe() {}

  static Limits withDriver(Limits limits) {
    return new Limits(
        limits.memoryMiB() + DRIVER_MIB,
        limits.heapMiB(),
        limits.pids() + DRIVER_THREADS,
        limits.cpus(),
        limits.scratchMiB());
  }

  static HostConfig letIn(HostConfig cage, Gpu gpu) {
    var request =
        new DeviceRequest()
            .withDriver("nvidia")
            .withDeviceIds(List.of(gpu.id()))
            .withCapabilities(List.of(List.of("gpu", "compute", "utility")));
    return cage.withDeviceRequests(List.of(request)).withSecurityOpts(widened(cage));
  }

  private static List<String> widened(HostConfig cage) {
    return Objects.requireNonNull(cage.getSecurityOpts()).stream()
        .map(option -> option.startsWith("seccomp=") ? withDriverCalls(option) : option)
        .toList();
  }

  private static String withDriverCalls(String filter) {
    if (!filter.contains(RULES)) {
      throw new IllegalStateException("the system call filter holds no list of rules");
    }
    return filter.replace(RULES, RULES + DRIVER_CALLS);
  }

  /// DJL finds a GPU through JNA, so there that is granted native access, too, and told where the
  /// CUDA runtime lies.
  static BoxCommand onDevice(BoxCommand command, Path home) {
    var arguments = new ArrayList<String>();
    arguments.add("-Djna.library.path=" + home.resolve("cuda"));
    for (var argument : command.arguments()) {
      if (argument.startsWith(NATIVE_ACCESS)) {
        arguments.add(argument + ",com.sun.jna");
      } else if (argument.startsWith(MODULES)) {
        arguments.add(argument + ":" + home.resolve("engine/jna.jar"));
      } else {
        arguments.add(argument);
      }
      if (argument.equals(WARNINGS)) {
        // The boot cache was made for a runner without JNA. It serves all the same, but says so.
        arguments.add("-Xlog:aot=off:stderr");
      }
    }
    var environment = new HashMap<>(command.environment());
    environment.putAll(environment(home));
    return new BoxCommand(arguments, environment);
  }

  private static Map<String, String> environment(Path home) {
    return Map.of(
        "PYTORCH_FLAVOR", "cu128",
        "PYTORCH_LIBRARY_PATH", home.resolve("libtorch-cuda").toString(),
        "LD_LIBRARY_PATH", home.resolve("cuda") + ":" + DRIVER,
        // PyTorch lets convolutions be computed with 10 bits of mantissa: no float any more.
        "NVIDIA_TF32_OVERRIDE", "0",
        // One workspace of fixed size, without which cuBLAS gives other sums from run to run.
        "CUBLAS_WORKSPACE_CONFIG", ":4096:8",
        // There is no place to keep compiled kernels in.
        "CUDA_CACHE_DISABLE", "1");
  }
}
