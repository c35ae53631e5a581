package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.SourceZip;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pset of thirty lines is built, sent to the running system, put into the course and graded,
/// while everything runs on.
@OnRunningSystem
class PsetUploadTest {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path TOY =
      RunningSystem.INSTALLATION.home().resolve("services/system-tests/src/test/psets/toy");

  private final ApiClient student;
  private final ApiClient instructor;

  PsetUploadTest(ArgmaxSystem system) {
    student = ApiClient.of(system, "student");
    instructor = ApiClient.of(system, "instructor");
  }

  @Test
  void gradesByPackageThatWasSentWhileTheSystemRan(@TempDir Path scratch) throws Exception {
    var built = Builder.build(TOY, scratch.resolve("toy.pset"));

    var sent = send(Files.readAllBytes(built));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assign();

    assertThat(grade("solution").path("score").asDouble()).isEqualTo(10);
    assertThat(grade("wrong/square").path("score").asDouble()).isZero();
    assertThat(grade("starter").path("score").asDouble()).isZero();
    assertThat(student.get(COURSE + "/assignments/toy/handout").body()).contains("$x$");
  }

  @Test
  void refusesBrokenPackageWithPlaceAndRemedy(@TempDir Path scratch) throws Exception {
    var bytes = Files.readAllBytes(Builder.build(TOY, scratch.resolve("toy.pset")));

    var torn = send(Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(torn.statusCode()).isEqualTo(422);
    var error = ApiClient.json(torn.body()).path("errors").path(0);
    assertThat(error.path("place").asText()).isNotEmpty();
    assertThat(error.path("problem").asText()).isNotEmpty();
    assertThat(error.path("remedy").asText()).contains("pset build");
  }

  private HttpResponse<String> send(byte[] built) {
    return instructor.send(
        instructor
            .request(COURSE + "/psets")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(built)));
  }

  /// On days on which something else opens and is due, so that the schedule keeps its rows.
  private void assign() {
    var toy =
        "assignments:\n  - {slug: toy, title: A toy, pset: toy, opens: 2022-09-13, due: 2022-09-27}";
    var file = instructor.get(COURSE + "/definition").body().replace("assignments:", toy);
    var loaded =
        instructor.send(
            instructor
                .request(COURSE + "/definition")
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(file)));
    assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
  }

  private JsonNode grade(String directory) {
    var zip = new SourceZip().addAll(TOY.resolve(directory)).bytes();
    var result = student.awaitResult(student.accepted("toy", zip), PATIENCE);
    assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
    return result;
  }

  /// Builds as `./argmax pset build` does.
  private static final class Builder {
    static Path build(Path pset, Path file) throws Exception {
      var home = RunningSystem.INSTALLATION.home();
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var classPath = home.resolve("grader-worker/harness/target/sandbox-home/lib") + "/*";
      var process =
          new ProcessBuilder(
                  java,
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  classPath,
                  "dev.argmax.proof.PsetMain",
                  "build",
                  pset.toString(),
                  "-o",
                  file.toString())
              .directory(home.toFile())
              .inheritIO()
              .start();
      assertThat(process.waitFor()).isZero();
      return file;
    }
  }
}
