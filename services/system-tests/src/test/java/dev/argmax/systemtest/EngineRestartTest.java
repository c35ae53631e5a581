package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.SandboxChoice;
import dev.argmax.launch.SourceZip;
import dev.argmax.launch.SystemSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Somebody restarts the Docker engine while students wait: every box dies at once, compilers and
/// referees too. Whoever was being graded is graded afterwards, and nobody pays for it.
@Tag("long")
class EngineRestartTest {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int IN_FLIGHT = 10;
  private static final Map<String, String> IMPATIENT =
      Map.of("ARGMAX_SWEEP_INTERVAL", "PT1S", "ARGMAX_WORKER_SLOTS", "2");

  @Test
  void everySubmissionInFlightIsGradedAfterwards() throws Exception {
    assumeTrue(
        SandboxChoice.make(SandboxChoice.Wish.AUTO, RunningSystem.INSTALLATION, _ -> {})
            instanceof SandboxChoice.Docker,
        "needs a Docker engine");
    // Paths of sockets are short.
    var directory = Files.createTempDirectory(Path.of("/tmp"), "engine");
    try (var engine = OwnEngine.startIn(directory);
        var system = start(engine, directory)) {
      var student = ApiClient.of(system, "student");
      var instructor = ApiClient.of(system, "instructor");
      Toy.offer(instructor, directory);
      var submissions = new ArrayList<String>();
      for (int i = 0; i < IN_FLIGHT; i++) {
        submissions.add(student.accepted(Toy.SLUG, slow(i)));
      }
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> states(student, submissions).contains("GRADING"));

      engine.restart();

      for (var id : submissions) {
        var result = instructor.awaitResult(id, PATIENCE);
        assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
        assertThat(result.path("score").asDouble()).as("%s", result).isEqualTo(10);
      }
    } finally {
      deleteAll(directory);
    }
  }

  /// Right, but takes long enough to be met while it runs.
  private static byte[] slow(int number) {
    return new SourceZip()
        .add(
            "Doubling.java",
            """
            package s898.toy;

            /// Number %d.
            public final class Doubling {
              public static ai.djl.ndarray.NDArray twice(ai.djl.ndarray.NDArray x) throws Exception {
                Thread.sleep(2000);
                return x.mul(2);
              }
            }
            """
                .formatted(number))
        .bytes();
  }

  private static List<String> states(ApiClient student, List<String> submissions) {
    return submissions.stream()
        .map(id -> ApiClient.json(student.get("/api/v1/submissions/" + id).body()))
        .map(submission -> submission.path("state").asText())
        .toList();
  }

  private static ArgmaxSystem start(OwnEngine engine, Path directory) throws Exception {
    var choice =
        (SandboxChoice.Docker)
            SandboxChoice.make(
                SandboxChoice.Wish.DOCKER, RunningSystem.INSTALLATION, System.out::println);
    engine.copyIn(choice.image());
    var environment = new HashMap<>(IMPATIENT);
    environment.put("DOCKER_HOST", engine.host());
    var settings =
        new SystemSettings(
            directory.resolve("argmax"), 0, choice, "2022-09-20T12:00", false, environment);
    return ArgmaxSystem.start(RunningSystem.INSTALLATION, settings, System.out::println);
  }

  private static void deleteAll(Path directory) throws Exception {
    assertThat(new ProcessBuilder("rm", "-rf", directory.toString()).start().waitFor()).isZero();
  }
}
