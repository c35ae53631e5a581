package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pset of thirty lines is built, sent to the running system, put into the course and graded,
/// while everything runs on.
@OnRunningSystem
class PsetUploadTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ApiClient student;
  private final ApiClient instructor;

  PsetUploadTest(ArgmaxSystem system) {
    student = ApiClient.of(system, "student");
    instructor = ApiClient.of(system, "instructor");
  }

  @Test
  void gradesByPackageThatWasSentWhileTheSystemRan(@TempDir Path scratch) throws Exception {
    var sent = Toy.send(instructor, Toy.build(scratch));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    Toy.assign(instructor);

    assertThat(grade("solution").path("score").asDouble()).isEqualTo(10);
    assertThat(grade("wrong/square").path("score").asDouble()).isZero();
    assertThat(grade("starter").path("score").asDouble()).isZero();
    assertThat(student.get(Toy.COURSE + "/assignments/toy/handout").body()).contains("$x$");
  }

  @Test
  void refusesBrokenPackageWithPlaceAndRemedy(@TempDir Path scratch) throws Exception {
    var bytes = Toy.build(scratch);

    var torn = Toy.send(instructor, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(torn.statusCode()).isEqualTo(422);
    var error = ApiClient.json(torn.body()).path("errors").path(0);
    assertThat(error.path("place").asText()).isNotEmpty();
    assertThat(error.path("problem").asText()).isNotEmpty();
    assertThat(error.path("remedy").asText()).contains("pset build");
  }

  private JsonNode grade(String directory) {
    var result = student.awaitResult(student.accepted(Toy.SLUG, Toy.zip(directory)), PATIENCE);
    assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
    return result;
  }
}
