package dev.argmax.service.submission;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.Topics;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class ReadingTest {
  private static final String PSET1 = "/api/v1/courses/6.S898-fall-2022/assignments/pset1";

  @Inject People people;
  @Inject Worker worker;
  @Inject MovableClock clock;

  private Client student;

  @BeforeEach
  void begin() {
    clock.set(MovableClock.USUAL);
    student = people.member(Role.STUDENT);
  }

  @Test
  void hidesWhatIsNotForStudents() {
    String id = graded();

    JsonPath own = student.reads(id).jsonPath();

    assertThat(own.getString("problems[0].tests[0].outcome")).isEqualTo("PASSED");
    assertThat(own.getString("problems[0].tests[1].outcome")).isNull();
    assertThat(own.getBoolean("problems[0].tests[1].hidden")).isTrue();
    assertThat(own.getString("problems[1].tests[0].message")).isNull();
    assertThat(own.getDouble("problems[0].score")).isEqualTo(10);
    assertThat(own.getDouble("problems[0].hiddenPoints")).isEqualTo(20);
    assertThat(student.reads(id).asString())
        .doesNotContain("about b", "about c", "uses reflection");
  }

  @Test
  void showsMoreAfterTheDueDateAndAllToStaff() {
    String id = graded();
    Client assistant = people.member(Role.TA);
    String forStaff = assistant.reads(id).asString();
    clock.set(Instant.parse("2022-09-28T05:00:00Z"));

    assertThat(forStaff).contains("about a", "about b", "about c", "uses reflection");
    assertThat(student.reads(id).asString()).contains("about b").doesNotContain("about c");
  }

  @Test
  void drawsATableForTheTerminal() {
    String table =
        student.request().accept("text/plain").get("/api/v1/submissions/{id}", graded()).asString();

    assertThat(table)
        .contains("ACCEPTED  10 / 60, 50 not shown yet", "1.1", "First", "PASSED", "(hidden)");
  }

  @Test
  void keepsTheBestScore() {
    graded();
    student.handsIn("not graded yet");

    JsonPath assignment = student.request().get(PSET1).jsonPath();

    assertThat(assignment.getInt("attempts")).isEqualTo(2);
    assertThat(assignment.getDouble("bestScore")).isEqualTo(10);
    assertThat(assignment.getDouble("hiddenPoints")).isEqualTo(50);
    assertThat(assignment.getDouble("maxScore")).isEqualTo(60);
    assertThat(assignment.getString("dueAt")).isEqualTo("2022-09-28T03:59:59Z");
  }

  @Test
  void listsAssignmentsAlsoWithoutPset() {
    JsonPath all = student.request().get("/api/v1/courses/6.S898-fall-2022/assignments").jsonPath();

    assertThat(all.getList("items.slug")).containsExactly("pset1", "pset2", "pset3");
    assertThat(all.getList("items.pset")).containsExactly("READY", "READY", "MISSING");
  }

  @Test
  void givesHandoutAndStarterOnceItIsOpen() {
    assertThat(student.request().get(PSET1 + "/handout").asString()).contains("# Sample");
    assertThat(student.request().get(PSET1 + "/starter").header("Content-Type"))
        .isEqualTo("application/zip");
    assertThat(student.request().get(PSET1.replace("1", "2") + "/handout").statusCode())
        .isEqualTo(404);
    assertThat(
            student
                .request()
                .get("/api/v1/courses/6.S898-fall-2022/assignments/pset2/handout")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void answers304ToOneWhoKnows() {
    String id = graded();
    Response first = student.reads(id);
    String tag = first.header("ETag");

    Response second =
        student.request().header("If-None-Match", tag).get("/api/v1/submissions/{id}", id);

    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.asString()).isEmpty();
    assertThat(first.header("Cache-Control")).contains("private");
  }

  @Test
  void pagesThroughLists() {
    for (int i = 0; i < 3; i++) {
      student.handsIn("page " + i);
    }

    JsonPath first = student.request().get(PSET1 + "/submissions?limit=2").jsonPath();
    JsonPath rest =
        student
            .request()
            .queryParam("after", first.getString("next"))
            .get(PSET1 + "/submissions?limit=2")
            .jsonPath();

    assertThat(first.getList("items.attempt")).containsExactly(3, 2);
    assertThat(rest.getList("items.attempt")).containsExactly(1);
    assertThat(rest.getString("next")).isNull();
    assertThat(student.request().get(PSET1 + "/submissions?limit=999").statusCode()).isEqualTo(400);
  }

  @Test
  void streamsWhatHappened() {
    String id = graded();

    String events = student.request().get("/api/v1/submissions/{id}/events", id).asString();

    assertThat(events)
        .containsSubsequence(
            "QUEUED", "GRADING", "GRADED", "event:result", "\"verdict\":\"ACCEPTED\"");
    assertThat(events).doesNotContain("about c");
  }

  @Test
  void continuesAStreamWhereItBroke() {
    String id = graded();
    String events = student.request().get("/api/v1/submissions/{id}/events", id).asString();
    String lastId = events.lines().filter(line -> line.startsWith("id:")).toList().get(1);

    String rest =
        student
            .request()
            .header("Last-Event-ID", lastId.substring(3).strip())
            .get("/api/v1/submissions/{id}/events", id)
            .asString();

    assertThat(rest).doesNotContain("QUEUED").doesNotContain("GRADING").contains("event:result");
  }

  @Test
  void returnsFromWaitingWhenTimeIsUp() {
    String id = student.handsIn("slow");

    assertThat(
            student
                .request()
                .get("/api/v1/submissions/{id}?wait=1", id)
                .jsonPath()
                .getString("state"))
        .isIn("QUEUED", "RECEIVED");
    assertThat(student.request().get("/api/v1/submissions/{id}?wait=121", id).statusCode())
        .isEqualTo(400);
  }

  @Test
  void listsTheSourcesThatAreGraded() {
    String id = student.handsIn("to be listed");

    JsonPath sources = student.request().get("/api/v1/submissions/{id}/sources", id).jsonPath();

    assertThat(sources.getList("items.path", String.class)).allMatch(it -> it.endsWith(".java"));
    assertThat(sources.getString("items[0].text")).contains("to be listed");
  }

  @Test
  void tellsHowFarTheWorkerIs() {
    String id = student.handsIn("under way");
    Worker.Held held = worker.holds(id);
    String said =
        "{\"runId\":\"%s\",\"submissionId\":\"%s\",\"epoch\":%d,\"phase\":\"RUNNING\",\"problem\":\"1.1\",\"done\":1,\"total\":3}"
            .formatted(held.run(), id, held.epoch());
    assertThat(student.reads(id).jsonPath().getString("progress")).isNull();

    worker.sends(Topics.PROGRESS, id, said.getBytes(StandardCharsets.UTF_8));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(student.reads(id).jsonPath().getString("progress.problem"))
                    .isEqualTo("1.1"));
  }

  @Test
  void saysWhatTimeItIsInTheCourse() {
    assertThat(student.asks("/schedule").header("Argmax-Now"))
        .startsWith(MovableClock.USUAL.toString().substring(0, 10));
  }

  private String graded() {
    String id = student.handsIn("read");
    worker.reports(worker.holds(id), Worker.graded(PASSED, PASSED, FAILED));
    student.request().get("/api/v1/submissions/{id}?wait=20", id).then().statusCode(200);
    return id;
  }
}
