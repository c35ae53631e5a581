package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.LeftoverBoxes;
import dev.argmax.launch.Part;
import dev.argmax.launch.SourceZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The night of a deadline: everybody hands in at once. All are graded, with no more memory and
/// containers than the configuration allows, and each in runners that nobody used before.
@Tag("long")
@OnRunningSystem
class CrowdTest {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final int CROWD = 60;

  /// One slot: two runners at work and two that are being removed, four that wait (two for each of
  /// two profiles), two that boot in their place, and a compiler and a referee.
  private static final int BOXES = 2 + 2 + 4 + 2 + 1 + 1;

  /// The worker's heap is 256 MiB; the rest is the JVM itself.
  private static final long WORKER_MIB = 256 + 256;

  private final ArgmaxSystem system;
  private final ApiClient student;
  private final ApiClient instructor;

  CrowdTest(ArgmaxSystem system) {
    this.system = system;
    student = ApiClient.of(system, "student");
    instructor = ApiClient.of(system, "instructor");
  }

  @Test
  void gradesEverybodyWithinBoundsAndInRunnersOfTheirOwn(@TempDir Path scratch) throws Exception {
    Toy.offer(instructor, scratch);
    var submissions = new ArrayList<String>();
    for (int i = 0; i < CROWD; i++) {
      submissions.add(student.accepted(Toy.SLUG, marking(i)));
    }

    int mostBoxes = 0;
    long mostMemory = 0;
    for (var id : submissions) {
      var result = student.awaitResult(id, PATIENCE);
      assertThat(result.path("score").asDouble()).as("%s", result).isEqualTo(10);
      mostBoxes = Math.max(mostBoxes, LeftoverBoxes.of(system.workerId()).size());
      mostMemory = Math.max(mostMemory, workerMebibytes());
    }
    assertThat(mostBoxes).isLessThanOrEqualTo(BOXES);
    assertThat(mostMemory).isLessThanOrEqualTo(WORKER_MIB);
  }

  /// Right as long as it finds no trace of another submission: in the JVM, in static state of a
  /// class that the runner shares with nobody, in the scratch space, among the threads.
  private static byte[] marking(int number) {
    return new SourceZip()
        .add(
            "Doubling.java",
            """
            package s898.toy;

            import ai.djl.ndarray.NDArray;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.logging.Logger;

            /// Number %d.
            public final class Doubling {
              public static NDArray twice(NDArray x) throws Exception {
                var file = Path.of(System.getProperty("java.io.tmpdir"), "mark");
                boolean found = System.setProperty("mark", "here") != null
                    || Logger.getLogger("mark").getResourceBundleName() != null
                    || Logger.getLogger("mark").getLevel() != null
                    || Files.exists(file)
                    || Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().equals("mark"));
                Logger.getLogger("mark").setLevel(java.util.logging.Level.OFF);
                Files.writeString(file, "here");
                var stays = new Thread(() -> { while (true) { try { Thread.sleep(1000); } catch (Exception e) {} } });
                stays.setName("mark");
                stays.setDaemon(true);
                stays.start();
                return found ? x : x.mul(2);
              }
            }
            """
                .formatted(number))
        .bytes();
  }

  private long workerMebibytes() throws IOException {
    try (var lines =
        Files.lines(Path.of("/proc", "" + system.process(Part.WORKER).pid(), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          / 1024;
    }
  }
}
