package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import dev.argmax.frame.FrameType;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.Trial;
import dev.argmax.worker.testsupport.SandboxImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// That it is the locks which hold: an attack fails in a box with all of them, and the same attack
/// gets through once the one that it is meant for is taken away.
@Tag("hostile")
class LockPairsTest {
  private static final Limits LIMITS = new Limits(512, 128, 40, 1.0, 8);

  @ParameterizedTest
  @EnumSource
  void getsThroughOnlyWithoutTheLock(LockPair pair) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var attack = pair.attack(server.getLocalPort());
      assertThat(getsThrough(attack, new Weak(pair, true))).as("locked").isFalse();
      assertThat(getsThrough(attack, new Weak(pair, false))).as("without the lock").isTrue();
    }
  }

  /// Whatever a box floods, no file of the engine grows.
  @Test
  void fillsALogOfTheEngineOnlyWithTheUsualDriver() throws IOException {
    assertThat(logOf(new BoxRecipe(null))).isEmpty();
    var logging =
        new BoxRecipe(null) {
          @Override
          HostConfig cage(Limits limits) {
            return super.cage(limits)
                .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, Map.of()));
          }
        };
    assertThat(logOf(logging)).isNotEmpty();
  }

  private static String logOf(BoxRecipe recipe) throws IOException {
    var worker = "pairs-" + UUID.randomUUID();
    try (var sandbox = connect(worker, recipe);
        var trial = Trial.start(sandbox, LIMITS, "for (;;) {}");
        var docker = DockerConnection.open()) {
      assertThat(trial.box()).isNotNull();
      var id = DockerSandboxTest.containers(worker).getFirst();
      return Objects.requireNonNull(docker.calls().inspectContainerCmd(id).exec().getLogPath());
    }
  }

  /// A user for each box: where two boxes see each other's processes, one can end the other only if
  /// they are of one user.
  @Test
  void endsANeighbourOnlyAsTheSameUser() throws IOException {
    assertThat(endsNeighbour(slot -> 64_000 + slot)).as("a user for each").isFalse();
    assertThat(endsNeighbour(_ -> 64_000)).as("one user for all").isTrue();
  }

  private static boolean endsNeighbour(IntUnaryOperator users) throws IOException {
    var recipe =
        new BoxRecipe(null) {
          @Override
          HostConfig cage(Limits limits) {
            return super.cage(limits).withPidMode("host");
          }

          @Override
          String user(int slot) {
            int user = users.applyAsInt(slot);
            return user + ":" + user;
          }
        };
    var kills =
        """
        ProcessHandle.allProcesses()
            .filter(p -> p.pid() != ProcessHandle.current().pid())
            .filter(p -> p.info().command().orElse("").equals("/opt/argmax/jre/bin/java"))
            .forEach(ProcessHandle::destroyForcibly);
        out.bool("done", true);
        """;
    var worker = "pairs-" + UUID.randomUUID();
    try (var sandbox = connect(worker, recipe);
        var victim =
            Trial.start(sandbox, LIMITS, "Thread.sleep(20_000); out.bool(\"alive\", true);");
        var killer = Trial.start(sandbox, LIMITS, kills)) {
      assertThat(killer.next()).isNotNull();
      var answer = victim.next();
      return answer == null || answer.type() != FrameType.EVIDENCE;
    }
  }

  private static boolean getsThrough(String attack, BoxRecipe recipe) throws IOException {
    try (var sandbox = connect("pairs-" + UUID.randomUUID(), recipe);
        var trial = Trial.start(sandbox, LIMITS, attack)) {
      var frame = trial.next();
      return frame != null && frame.type() == FrameType.EVIDENCE;
    }
  }

  private static DockerSandbox connect(String worker, BoxRecipe recipe) {
    return DockerSandbox.connect(new DockerSettings(SandboxImage.tag(), worker, null), recipe);
  }

  /// The recipe of one side of a pair.
  private static final class Weak extends BoxRecipe {
    private final LockPair pair;
    private final boolean locked;

    Weak(LockPair pair, boolean locked) {
      super(null);
      this.pair = pair;
      this.locked = locked;
    }

    @Override
    HostConfig cage(Limits limits) {
      var cage = super.cage(limits);
      pair.prepare(cage);
      if (!locked) {
        pair.weaken(cage);
      }
      return cage;
    }

    @Override
    String user(int slot) {
      return pair.isRoot(locked) ? "0:0" : super.user(slot);
    }
  }
}
