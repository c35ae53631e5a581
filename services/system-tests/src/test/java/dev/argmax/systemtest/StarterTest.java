package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What students download works on their machines.
@OnRunningSystem
class StarterTest {
  private record MavenRun(int status, String output) {
    /// As a student would. Not offline: Maven would then refuse the starter's own lib directory.
    static MavenRun test(Path project) throws Exception {
      var maven = RunningSystem.INSTALLATION.home().resolve("mvnw").toString();
      var process =
          new ProcessBuilder(maven, "-B", "-q", "test")
              .directory(project.toFile())
              .redirectErrorStream(true)
              .start();
      var output =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return new MavenRun(process.waitFor(), output);
    }

    boolean lacksArtifacts() {
      return output.contains("Could not resolve") || output.contains("Could not transfer");
    }
  }

  /// Staff, who have starters before an assignment opens.
  private final ApiClient instructor;

  StarterTest(ArgmaxSystem system) {
    instructor = ApiClient.of(system, "instructor");
  }

  @Test
  void failsItsTestsUntilItIsSolved(@TempDir Path home) throws Exception {
    var unsolved = MavenRun.test(unpacked(Pset1.SLUG, home));

    assumeAtHand(unsolved);
    assertThat(unsolved.status()).isNotZero();
    assertThat(unsolved.output()).contains("not written yet");
  }

  @ParameterizedTest
  @MethodSource("dev.argmax.systemtest.ReferenceTest#psets")
  void passesItsTestsWhenItIsSolved(String pset, @TempDir Path home) throws Exception {
    var project = unpacked(pset, home);
    solve(pset, project);

    var solved = MavenRun.test(project);

    assumeAtHand(solved);
    assertThat(solved.status()).as(solved.output()).isZero();
    assertThat(reports(project)).contains("<testcase ").doesNotContain("<skipped");
  }

  private static void assumeAtHand(MavenRun run) {
    assumeThat(run.lacksArtifacts())
        .as("Maven cannot fetch what the starter needs on this machine")
        .isFalse();
  }

  private Path unpacked(String pset, Path home) throws Exception {
    unzip(download(pset), home);
    return home.resolve(pset);
  }

  private static String reports(Path project) throws IOException {
    try (var files = Files.list(project.resolve("target/surefire-reports"))) {
      var text = new StringBuilder();
      for (var file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  private byte[] download(String pset) throws Exception {
    var path = "/api/v1/courses/6.S898-fall-2022/assignments/" + pset + "/starter";
    try (var http = HttpClient.newHttpClient()) {
      return http.send(instructor.request(path).build(), BodyHandlers.ofByteArray()).body();
    }
  }

  private static void solve(String pset, Path project) throws IOException {
    var sources = project.resolve("src/main/java/s898").resolve(pset);
    try (var files = Files.list(RunningSystem.INSTALLATION.pset(pset).resolve("solution"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file,
            sources.resolve(file.getFileName().toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void unzip(byte[] zip, Path directory) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var file = directory.resolve(entry.getName()).normalize();
        assertThat(file).startsWithRaw(directory);
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.copy(in, file);
        }
      }
    }
  }
}
