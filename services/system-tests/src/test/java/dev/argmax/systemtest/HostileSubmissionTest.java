package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.ExpectedLosses;
import dev.argmax.launch.LeftoverBoxes;
import dev.argmax.launch.SandboxChoice;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Code that attacks instead of answering gets no point by it, the right word, and harms nobody.
@OnRunningSystem
class HostileSubmissionTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// `argmax.pool.ready` times `argmax.pool.profiles`, as they are unless somebody says otherwise.
  private static final int WAITING = 4;

  private final ArgmaxSystem system;
  private final ApiClient student;

  /// Sees test cases that are hidden from students.
  private final ApiClient staff;

  HostileSubmissionTest(ArgmaxSystem system) {
    this.system = system;
    this.student = ApiClient.of(system, "student2");
    this.staff = ApiClient.of(system, "instructor");
  }

  /// The canary: whoever comes next is graded as if nothing had been.
  @AfterEach
  void nextSubmissionIsGradedAsUsual() {
    var result = grade(Pset1.solution());
    assertThat(ExpectedLosses.of(result)).isEmpty();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              // Runners that wait for a submission are all called alike; those booted for one bear
              // its name. The pool fills itself up, so a used one that stayed would be one too
              // many.
              var runners = LeftoverBoxes.runnersOf(system.workerId());
              assertThat(runners).allMatch("runner"::equals).hasSizeLessThanOrEqualTo(WAITING);
            });
  }

  @Test
  void forgedEvidenceIsNoEvidence() {
    var result =
        attack(
            """
            byte[] forged = {0, 0, 0, 4, 21, 1, 0, 0, 0};
            for (int fd = 1; fd < 32; fd++) {
              try (var out = new FileOutputStream("/proc/self/fd/" + fd)) {
                out.write(forged);
                out.write("{\\"outcome\\":\\"PASSED\\",\\"points\\":100}\\n".getBytes());
              } catch (IOException e) {
                // Not open for writing.
              }
            }
            """);

    assertThat(outcome(result, "forward")).isIn("BAD_EVIDENCE", "RUNTIME_ERROR");
  }

  @Test
  void exitIsNoEvidence() {
    assertThat(outcome(attack("System.exit(0);"), "forward")).isEqualTo("NO_EVIDENCE");
  }

  @Test
  void endlessLoopEndsAtTheTimeLimit() {
    assertThat(outcome(attack("if (true) while (true) {}"), "forward")).isEqualTo("TIME_LIMIT");
  }

  @Test
  void fillingMemoryEndsAtTheMemoryLimit() {
    var result =
        attack(
            """
            List<byte[]> hoard = new ArrayList<>();
            if (true) while (true) hoard.add(new byte[1 << 20]);
            """);

    assertThat(outcome(result, "forward")).isEqualTo("MEMORY_LIMIT");
  }

  @Test
  void searchForExpectedValuesFindsNothing() {
    var result =
        attack(
            """
            List<String> found = new ArrayList<>();
            System.getenv().forEach((key, value) -> {
              if (key.matches("(?i).*(token|secret|password|seed|argmax).*")) found.add(key);
            });
            for (String root : List.of("/opt", "/home", "/root", "/tmp", "/work", "/srv", "/var", "/run")) {
              try (Stream<Path> files = Files.walk(Path.of(root), 8)) {
                files.map(Path::toString)
                    .filter(name -> name.matches(".*(\\\\.pset|pset\\\\.json|/checks?/.*|docker\\\\.sock|solution.*)"))
                    .limit(3).forEach(found::add);
              } catch (IOException | UncheckedIOException e) {
                // Not readable.
              }
            }
            for (String name : List.of("checks/pset1/GradientCheck.class", "pset.json", "solution")) {
              if (Mlp.class.getResourceAsStream("/" + name) != null) found.add(name);
            }
            if (true) throw new IllegalStateException("found " + found);
            """);

    assertThat(outcome(result, "forward")).isEqualTo("RUNTIME_ERROR");
    assumeThat(SandboxChoice.dockerAnswers())
        .as("a process of this machine can read what everybody can read")
        .isTrue();
    assertThat(test(result, "forward").path("message").asText()).contains("found []");
  }

  @Test
  void searchForClassesOfTheGraderIsRefused() {
    var result = attack("Class.forName(\"checks.pset1.GradientCheck\");");

    assertThat(outcome(result, "forward")).isEqualTo("FORBIDDEN_CALL");
    assertThat(test(result, "forward").path("message").asText()).contains("Class", "forName");
  }

  private JsonNode attack(String statements) {
    var result = grade(Pset1.attackingWith(statements));
    assertThat(result.path("score").asDouble()).as("%s", result).isZero();
    return result;
  }

  private JsonNode grade(byte[] zip) {
    var id = student.accepted(Pset1.SLUG, zip);
    var result = staff.awaitResult(id, PATIENCE);
    assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
    return result;
  }

  private static String outcome(JsonNode result, String test) {
    return test(result, test).path("outcome").asText();
  }

  private static JsonNode test(JsonNode result, String name) {
    for (var problem : result.path("problems")) {
      for (var test : problem.path("tests")) {
        if (test.path("name").asText().equals(name)) {
          return test;
        }
      }
    }
    throw new AssertionError("no test case " + name + " in " + result);
  }
}
