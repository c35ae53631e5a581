package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.ExpectedLosses;
import dev.argmax.launch.SourceZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reference of every shipped pset earns every point, each time on other inputs: every
/// submission differs in a comment and so gets variants of its own. How often is said by
/// `-Dargmax.references`; once if it is not.
@OnRunningSystem
class ReferenceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int TIMES = Integer.getInteger("argmax.references", 1);

  /// Staff, who may hand in before an assignment opens.
  private final ApiClient instructor;

  ReferenceTest(ArgmaxSystem system) {
    instructor = ApiClient.of(system, "instructor");
  }

  static Stream<String> psets() throws IOException {
    try (var found = Files.list(RunningSystem.INSTALLATION.courseDirectory().resolve("psets"))) {
      return found.map(Path::getFileName).map(Path::toString).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("psets")
  void earnsEverythingEachTime(String pset) {
    var submissions = new ArrayList<String>();
    for (int i = 0; i < TIMES; i++) {
      submissions.add(instructor.accepted(pset, solution(pset, i)));
    }

    for (var id : submissions) {
      var result = instructor.awaitResult(id, PATIENCE);
      assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
      assertThat(ExpectedLosses.of(result)).isEmpty();
      assertThat(result.path("score").asDouble()).isEqualTo(100);
    }
  }

  private static byte[] solution(String pset, int number) {
    var solution = RunningSystem.INSTALLATION.pset(pset).resolve("solution");
    return new SourceZip()
        .addAll(solution)
        .add("Remark.java", "package s898.%s; // %d\nfinal class Remark {}".formatted(pset, number))
        .bytes();
  }
}
