package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import dev.argmax.launch.LeftoverBoxes;
import dev.argmax.launch.Part;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was accepted is graded once, whatever dies meanwhile.
@OnRunningSystem
class FaultTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Long enough for a signal to find it running.
  private static final byte[] SLOW =
      Pset1.attackingWith(
          "if (System.setProperty(\"slept\", \"yes\") == null) Thread.sleep(4000);");

  private final ArgmaxSystem system;
  private final ApiClient student;

  FaultTest(ArgmaxSystem system) {
    this.system = system;
    this.student = ApiClient.of(system, "student");
  }

  @AfterEach
  void startWhatWasStopped() {
    system.processes().stream()
        .filter(process -> !process.isAlive())
        .forEach(process -> system.restart(process.part()));
  }

  @Test
  void takesRunAgainWhenWorkerIsKilled() {
    var id = student.accepted(Pset1.SLUG, SLOW);
    awaitState(id, "GRADING", PATIENCE);
    var boxes = LeftoverBoxes.of(system.workerId());

    system.process(Part.WORKER).kill();
    awaitState(id, "QUEUED", Duration.ofSeconds(30));
    system.restart(Part.WORKER);
    awaitState(id, "GRADING", Duration.ofSeconds(30));

    assertGradedOnce(id);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(LeftoverBoxes.of(system.workerId())).noneMatch(boxes::contains));
  }

  @Test
  void ignoresWorkerThatWasAwayLongerThanItsLease() {
    var id = student.accepted(Pset1.SLUG, SLOW);
    awaitState(id, "GRADING", PATIENCE);

    system.process(Part.WORKER).pause();
    awaitState(id, "QUEUED", Duration.ofSeconds(30));
    system.process(Part.WORKER).resume();

    assertGradedOnce(id);
  }

  @Test
  void acceptsWithoutKafkaAndGradesWhenItIsBack() {
    system.process(Part.KAFKA).kill();

    var id = student.accepted(Pset1.SLUG, Pset1.solution());
    assertThat(state(id)).isIn("RECEIVED", "QUEUED");
    system.restart(Part.KAFKA);

    assertGradedOnce(id);
  }

  @Test
  void losesNothingWhenServiceIsKilledAfterReceipt() {
    var id = student.accepted(Pset1.SLUG, Pset1.solution());

    system.process(Part.SERVICE).kill();
    system.restart(Part.SERVICE);

    assertGradedOnce(id);
  }

  private void assertGradedOnce(String id) {
    var result = student.awaitResult(id, PATIENCE);
    assertThat(result.path("state").asText()).as("%s", result).isEqualTo("GRADED");
    assertThat(result.path("problems")).hasSize(7);
    var list = "/api/v1/courses/6.S898-fall-2022/assignments/pset1/submissions";
    assertThat(student.get(list).body().split("\"" + id + "\"", -1)).hasSize(2);
  }

  private void awaitState(String id, String state, Duration patience) {
    await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(state(id)).isEqualTo(state));
  }

  private String state(String id) {
    return submission(id).path("state").asText();
  }

  private JsonNode submission(String id) {
    return ApiClient.json(student.get("/api/v1/submissions/" + id).body());
  }
}
