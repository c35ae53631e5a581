package dev.argmax.service.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.course.Role;
import dev.argmax.service.late.LatePolicy;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Psets 3 and 4 of the course, at the seconds that matter.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class DeadlineTest {
  private static final LatePolicy COURSE = LatePolicy.parse("1/14 per day for 7 days");

  @Inject Terms terms;
  @Inject MovableClock clock;
  @Inject Worker worker;

  private Client student;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-15T12:00:00"));
    student =
        terms
            .begin()
            .with("pset2", "2022-10-18", new Rules(COURSE, Counts.LATEST, null, null))
            .with("pset3", "2022-10-20", new Rules(COURSE, Counts.LATEST, null, null))
            .with("pset4", "2022-11-03", new Rules(COURSE, Counts.BEST, null, null))
            .member(Role.STUDENT);
  }

  @ParameterizedTest
  @CsvSource({
    "pset3, 2022-10-20T23:59:59, 0",
    "pset3, 2022-10-21T00:00:00, 1",
    "pset3, 2022-10-27T23:59:59, 7",
    // Daylight saving ends on 6 November.
    "pset4, 2022-11-03T23:59:59, 0",
    "pset4, 2022-11-04T00:00:00, 1",
    "pset4, 2022-11-05T23:59:59, 2",
    "pset4, 2022-11-06T00:00:00, 3",
    "pset4, 2022-11-06T23:59:59, 3",
    "pset4, 2022-11-07T00:00:00, 4",
    "pset4, 2022-11-10T23:59:59, 7",
  })
  void countsLateDaysToTheSecond(String slug, String local, int days) {
    arrivesAt(Terms.at(local), slug).then().statusCode(202).body("cost.days", equalTo(days));
  }

  @ParameterizedTest
  @CsvSource({"pset3, 2022-10-28T00:00:00", "pset4, 2022-11-11T00:00:00"})
  void refusesOneSecondAfterTheSeventhDay(String slug, String local) {
    arrivesAt(Terms.at(local), slug)
        .then()
        .statusCode(403)
        .body("code", equalTo("closed"))
        .body("lateUntil", equalTo(Terms.at(local).minusSeconds(1).toString()));
    assertThat(student.lists(slug).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void countsWhenTheRequestBeganNotWhenItEnded() {
    // The upload took two minutes, over the deadline.
    clock.set(Terms.at("2022-10-21T00:01:30"));
    String began = Instant.now().minusSeconds(120).toString();

    student
        .request()
        .header("Argmax-Received-At", began)
        .multiPart("file", "upload.zip", Client.solution("slow line"))
        .post("/api/v1/courses/{course}/assignments/pset3/submissions", student.course())
        .then()
        .statusCode(202)
        .body("cost.days", equalTo(0));
  }

  @Test
  void saysBeforehandWhatASubmissionWouldCost() {
    gradedAt("2022-10-24T12:00:00", "pset2", TestOutcome.PASSED);
    clock.set(Terms.at("2022-10-25T12:00:00"));

    JsonPath preview = dryRun("pset3").then().statusCode(200).extract().jsonPath();

    assertThat(preview.getBoolean("accepted")).isTrue();
    assertThat(preview.getInt("cost.days")).isEqualTo(5);
    assertThat(preview.getInt("cost.waived")).isEqualTo(4);
    assertThat(preview.getInt("cost.charged")).isEqualTo(1);
    assertThat(preview.getInt("cost.waivedLeft")).isEqualTo(4);
    assertThat(preview.getString("summary"))
        .isEqualTo(
            "5 days late. If this one counts, 4 days are waived and it keeps 92.9 % of its points,"
                + " for 1 day.");
    assertThat(student.assignment("pset3").getInt("now.charged")).isEqualTo(1);
    assertThat(student.lists("pset3").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void previewsARefusalAndABadUploadWithoutKeepingAnything() {
    clock.set(Terms.at("2022-10-28T00:00:00"));

    dryRun("pset3")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(false))
        .body("refusal.code", equalTo("closed"));
    student
        .request()
        .multiPart("file", "upload.zip", new byte[] {1, 2, 3})
        .post(
            "/api/v1/courses/{course}/assignments/pset4/submissions?dryRun=true", student.course())
        .then()
        .statusCode(400)
        .body("code", equalTo("not_a_zip"));
  }

  @Test
  void spendsTenWaivedDaysAndGivesThemBackWhenAnotherSubmissionCounts() {
    gradedAt("2022-10-25T12:00:00", "pset2", TestOutcome.PASSED);
    gradedAt("2022-10-25T13:00:00", "pset3", TestOutcome.PASSED);
    assertThat(ledger()).containsExactly("pset2 7 7 0", "pset3 5 3 2");
    assertThat(left()).isZero();

    gradedAt("2022-11-04T12:00:00", "pset4", TestOutcome.FAILED);
    assertThat(ledger()).containsExactly("pset2 7 7 0", "pset3 5 3 2", "pset4 1 0 1");

    // For pset 3 the latest counts: one more day, and it now comes after pset 4's.
    gradedAt("2022-10-26T12:00:00", "pset3", TestOutcome.FAILED);
    assertThat(ledger()).containsExactly("pset2 7 7 0", "pset3 6 3 3", "pset4 1 0 1");

    // For pset 4 the best counts: a better one, later, takes its place.
    gradedAt("2022-11-05T12:00:00", "pset4", TestOutcome.PASSED);
    assertThat(ledger()).containsExactly("pset2 7 7 0", "pset3 6 3 3", "pset4 2 0 2");
    assertThat(student.assignment("pset4").getFloat("counting.points")).isEqualTo(60 * 12 / 14.0f);
  }

  @Test
  void showsWhichSubmissionCountsAndWhatItIsWorth() {
    String better = gradedAt("2022-11-03T12:00:00", "pset4", TestOutcome.PASSED);
    String worse = gradedAt("2022-11-03T13:00:00", "pset4", TestOutcome.FAILED);
    // Before the due date nobody is told of hidden test cases.
    clock.set(Terms.at("2022-11-04T12:00:00"));

    student
        .reads(better)
        .then()
        .body("counts", equalTo(true))
        .body("cost.days", equalTo(0))
        .body("points", equalTo(60.0f));
    student.reads(worse).then().body("counts", equalTo(false));
    assertThat(student.assignment("pset4").getString("counting.because")).isEqualTo("BEST");
  }

  private List<String> ledger() {
    JsonPath ledger = student.asks("/late-days").then().statusCode(200).extract().jsonPath();
    return ledger.getList("items", Item.class).stream()
        .map(
            item ->
                "%s %d %d %d"
                    .formatted(
                        item.assignment(),
                        item.late().days(),
                        item.late().waived(),
                        item.late().charged()))
        .toList();
  }

  private int left() {
    return student.asks("/late-days").jsonPath().getInt("left");
  }

  private Response arrivesAt(Instant at, String slug) {
    clock.set(at);
    return student.submits(slug, Client.solution(slug + at));
  }

  private String gradedAt(String local, String slug, TestOutcome outcome) {
    String id = arrivesAt(Terms.at(local), slug).then().statusCode(202).extract().path("id");
    worker.reports(worker.holds(id), Worker.graded(outcome, outcome, outcome));
    await().untilAsserted(() -> student.reads(id).then().body("state", equalTo("GRADED")));
    return id;
  }

  private Response dryRun(String slug) {
    return student
        .request()
        .post(
            "/api/v1/courses/{course}/assignments/{slug}/submissions?dryRun=true",
            student.course(),
            slug);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(String assignment, Late late) {}

  record Late(int days, int waived, int charged, double factor) {}
}
