package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.SandboxException;
import dev.argmax.worker.sandbox.gpu.Gpu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a box is made of: every limit in one place, the user, the program.
class BoxRecipe {
  private static final Path HOME = Path.of("/opt/argmax");
  private static final long MIB = 1024L * 1024;

  /// What a runtime with a kernel of its own, such as gVisor, needs within the box's limit: with
  /// none to spare it does not start at 40, and does at 100.
  private static final long KERNEL_THREADS = 160;

  private final String seccomp;
  private final @Nullable String runtime;

  BoxRecipe(@Nullable String runtime) {
    this.runtime = runtime;
    this.seccomp = seccompProfile();
  }

  /// The cage. Whoever adds something here opens a door: nothing is mounted, no device is given, no
  /// capability is kept, no network exists.
  HostConfig cage(Limits limits) {
    long memory = limits.memoryMiB() * MIB;
    HostConfig cage =
        HostConfig.newHostConfig()
            .withNetworkMode("none")
            .withReadonlyRootfs(true)
            .withCapDrop(Capability.ALL)
            .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + seccomp))
            .withPidsLimit(limits.pids() + (runtime == null ? 0L : KERNEL_THREADS))
            .withMemory(memory)
            .withMemorySwap(memory)
            .withNanoCPUs((long) (limits.cpus() * 1e9))
            .withOomScoreAdj(500)
            .withUlimits(ulimits(limits))
            .withTmpFs(Map.of("/tmp", tmpfs(limits)))
            .withIpcMode("none") // private, and without the writable /dev/shm
            .withCgroupnsMode("private")
            .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
            .withInit(true);
    return runtime == null ? cage : cage.withRuntime(runtime);
  }

  /// The cage with one device let in, by its own id: never a number, which changes, and never all.
  HostConfig cage(Limits limits, @Nullable Gpu gpu) {
    return gpu == null ? cage(limits) : GpuRecipe.letIn(cage(GpuRecipe.withDriver(limits)), gpu);
  }

  BoxCommand command(BoxSpec spec, @Nullable Gpu gpu) {
    return gpu == null ? command(spec) : GpuRecipe.onDevice(command(spec), HOME);
  }

  /// One user for each living box, so that nothing of one can touch another even where a wall
  /// fails.
  String user(int slot) {
    int id = 64000 + slot;
    return id + ":" + id;
  }

  /// The program and all that it sees of an environment. Tests run other things than the image's
  /// programs.
  BoxCommand command(BoxSpec spec) {
    return BoxCommand.of(spec, HOME, Path.of("/tmp"));
  }

  private static List<Ulimit> ulimits(Limits limits) {
    // A little more than fits on the scratch space, so that the disk is full before a file is too
    // long.
    long file = (limits.scratchMiB() + 1) * MIB;
    return List.of(
        new Ulimit("core", 0L, 0L),
        new Ulimit("nofile", 1024L, 1024L),
        // The engine mounts the kernel's message queues, which are not on the scratch space.
        new Ulimit("msgqueue", 0L, 0L),
        new Ulimit("fsize", file, file));
  }

  private static String tmpfs(Limits limits) {
    return "rw,noexec,nosuid,nodev,size=" + limits.scratchMiB() + "m,nr_inodes=4k,mode=1777";
  }

  /// The API wants the text of the profile; a path would be accepted and then fail at start.
  private static String seccompProfile() {
    try (var in = BoxRecipe.class.getResourceAsStream("seccomp.json")) {
      if (in == null) {
        throw new SandboxException("seccomp.json is missing from the worker");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SandboxException("seccomp.json cannot be read", e);
    }
  }
}
