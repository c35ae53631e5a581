package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every setting of the lock, as the engine says that the container has it.
class BoxLockTest {
  private static final String WORKER = "lock-" + UUID.randomUUID();
  private static final Limits LIMITS = new Limits(700, 256, 41, 1.5, 24);
  private static final long MIB = 1L << 20;
  private static DockerSandbox sandbox;
  private static InspectContainerResponse box;
  private static HostConfig cage;

  @BeforeAll
  static void start() {
    sandbox = DockerSandboxTest.connect(WORKER);
    sandbox.start(new BoxSpec(BoxProgram.RUNNER, LIMITS, "lock"));
    try (var docker = DockerConnection.open()) {
      var id = DockerSandboxTest.containers(WORKER).getFirst();
      box = docker.calls().inspectContainerCmd(id).exec();
      cage = Objects.requireNonNull(box.getHostConfig());
    }
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void hasNoNetwork() throws IOException {
    assertThat(cage.getNetworkMode()).isEqualTo("none");
    assertThat(box.getNetworkSettings().getNetworks().keySet()).isSubsetOf("none");

    var process = Path.of("/proc", String.valueOf(box.getState().getPidLong()));
    assertThat(Files.readSymbolicLink(process.resolve("ns/net")))
        .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
    // Two lines of headings, then one for each interface.
    assertThat(Files.readAllLines(process.resolve("net/dev")).stream().skip(2).map(String::strip))
        .singleElement()
        .asString()
        .startsWith("lo:");
  }

  @Test
  void writesToASmallTemporaryFileSystemOnly() {
    assertThat(cage.getReadonlyRootfs()).isTrue();
    assertThat(cage.getTmpFs())
        .containsExactly(
            Map.entry("/tmp", "rw,noexec,nosuid,nodev,size=24m,nr_inodes=4k,mode=1777"));
    assertThat(cage.getIpcMode()).isEqualTo("none");
  }

  @Test
  void isGivenNothingOfTheMachine() {
    assertThat(box.getMounts()).isEmpty();
    assertThat(cage.getBinds()).isNullOrEmpty();
    assertThat(cage.getDevices()).isNullOrEmpty();
    assertThat(cage.getDeviceRequests()).isNullOrEmpty();
    assertThat(cage.getPrivileged()).isFalse();
    assertThat(cage.getPidMode()).isNullOrEmpty();
    assertThat(cage.getCgroupnsMode()).isEqualTo("private");
  }

  @Test
  void hasNoPrivilege() {
    assertThat(cage.getCapDrop()).containsExactly(Capability.ALL);
    assertThat(cage.getCapAdd()).isNullOrEmpty();
    assertThat(box.getConfig().getUser()).matches("64\\d{3}:64\\d{3}");
    assertThat(cage.getGroupAdd()).isNullOrEmpty();
  }

  @Test
  void hasOurSystemCallFilterAndGainsNoPrivilege() {
    var options = Objects.requireNonNull(cage.getSecurityOpts());
    assertThat(options).hasSize(2).contains("no-new-privileges");
    assertThat(options.get(1))
        .startsWith("seccomp={")
        .contains("\"defaultAction\": \"SCMP_ACT_ERRNO\"")
        .doesNotContain("\"ptrace\"", "\"mount\"", "\"unshare\"", "\"bpf\"", "\"keyctl\"");
  }

  @Test
  void hasBoundsForEverything() {
    assertThat(cage.getMemory()).isEqualTo(700 * MIB);
    assertThat(cage.getMemorySwap()).isEqualTo(cage.getMemory()); // so there is no swap
    assertThat(cage.getOomKillDisable()).isNotEqualTo(true);
    assertThat(cage.getOomScoreAdj()).isEqualTo(500);
    assertThat(cage.getPidsLimit()).isEqualTo(41);
    assertThat(cage.getNanoCPUs()).isEqualTo(1_500_000_000L);
    assertThat(cage.getUlimits())
        .containsExactlyInAnyOrder(
            new Ulimit("core", 0L, 0L),
            new Ulimit("nofile", 1024L, 1024L),
            new Ulimit("msgqueue", 0L, 0L),
            new Ulimit("fsize", 25 * MIB, 25 * MIB));
  }

  @Test
  void leavesNoLogAndNoZombies() {
    assertThat(cage.getLogConfig().getType()).isEqualTo(LogConfig.LoggingType.NONE);
    assertThat(cage.getInit()).isTrue();
    assertThat(cage.getAutoRemove()).isFalse(); // we ask how it ended, then remove it
  }

  @Test
  void knowsNothingOfUs() {
    var names =
        Stream.of(Objects.requireNonNull(box.getConfig().getEnv()))
            .map(variable -> variable.substring(0, variable.indexOf('=')));
    assertThat(names)
        .containsExactlyInAnyOrder(
            "LANG",
            "DJL_OFFLINE",
            "OPT_OUT_TRACKING",
            "DJL_CACHE_DIR",
            "PYTORCH_LIBRARY_PATH",
            "PYTORCH_VERSION",
            "PYTORCH_FLAVOR",
            "OMP_NUM_THREADS",
            "MKL_NUM_THREADS",
            "MALLOC_ARENA_MAX",
            "GLIBC_TUNABLES",
            "PATH");
    assertThat(box.getConfig().getHostName()).isEqualTo("box");
  }

  @Test
  void grantsNativeAccessToTheEngineAlone() {
    assertThat(List.of(Objects.requireNonNull(box.getConfig().getCmd())))
        .contains(
            "--illegal-native-access=deny",
            "--enable-native-access=ai.djl.pytorch_engine",
            "--sun-misc-unsafe-memory-access=deny",
            "-XX:+DisableAttachMechanism");
  }
}
