package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.SourceZip;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/// A pset of thirty lines that the course does not ship: one problem, one test case, 10 points.
final class Toy {
  static final String SLUG = "toy";
  static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final Path SOURCE =
      RunningSystem.INSTALLATION.home().resolve("services/system-tests/src/test/psets/toy");

  private Toy() {}

  /// The hand-in in one of its directories, such as `solution`.
  static byte[] zip(String directory) {
    return new SourceZip().addAll(SOURCE.resolve(directory)).bytes();
  }

  /// Builds it as `./argmax pset build` does.
  static byte[] build(Path scratch) throws IOException, InterruptedException {
    var file = scratch.resolve("toy.pset");
    var home = RunningSystem.INSTALLATION.home();
    var classPath = home.resolve("grader-worker/harness/target/sandbox-home/lib") + "/*";
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "dev.argmax.proof.PsetMain",
                "build",
                SOURCE.toString(),
                "-o",
                file.toString())
            .directory(home.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllBytes(file);
  }

  static HttpResponse<String> send(ApiClient instructor, byte[] built) {
    return instructor.send(
        instructor
            .request(COURSE + "/psets")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(built)));
  }

  /// Makes an assignment of it, if it is none yet, on days on which something else opens and is
  /// due, so that the schedule keeps its rows.
  static void assign(ApiClient instructor) {
    var file = instructor.get(COURSE + "/definition").body();
    if (file.contains("slug: toy")) {
      return;
    }
    var toy =
        "assignments:\n  - {slug: toy, title: A toy, pset: toy, opens: 2022-09-13, due: 2022-09-27}";
    var loaded =
        instructor.send(
            instructor
                .request(COURSE + "/definition")
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofString(file.replace("assignments:", toy))));
    assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(200);
  }

  /// Both, so that students can hand in for it.
  static void offer(ApiClient instructor, Path scratch) throws IOException, InterruptedException {
    var sent = send(instructor, build(scratch));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assign(instructor);
  }
}
