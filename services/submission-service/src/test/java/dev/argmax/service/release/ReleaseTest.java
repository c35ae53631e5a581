package dev.argmax.service.release;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Poller;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What other systems are told, and when.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ReleaseTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 100}
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: paper, title: Paper, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Worker worker;
  @Inject People people;
  @Inject Publisher publisher;
  @Inject Releases releases;

  private FreshCourse course;
  private Client instructor;
  private Client student;
  private String login;
  private Poller lms;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
    student = course.member(Role.STUDENT);
    login = people.login(student);
    lms = new Poller(course.member(Role.LMS), course.id());
  }

  @Test
  void tellsWhoIsThereAndWhatIsDue() {
    List<String> news = news();

    assertThat(news)
        .containsExactlyInAnyOrder(
            "ASSIGNMENT paper +",
            "ASSIGNMENT pset1 +",
            "ENROLMENT " + people.login(instructor) + " +",
            "ENROLMENT " + login + " +");
    assertThat(lms.knows("ASSIGNMENT").get("pset1"))
        .containsEntry("dueAt", "2022-09-28T03:59:59Z")
        .containsEntry("lateUntil", "2022-10-05T03:59:59Z")
        .containsEntry("maxPoints", 60.0);
    assertThat(lms.knows("ENROLMENT").get(login)).containsEntry("role", "STUDENT");
  }

  @Test
  void tellsNothingTwiceAndNothingThatStayedTheSame() {
    news();
    publisher.look();
    graded(student, PASSED, FAILED, PASSED);

    assertThat(news()).as("a band is no grade").isEmpty();
  }

  @Test
  void tellsAGradeOnceItIsCertain() {
    graded(student, PASSED, PASSED, FAILED);
    assertThat(news()).noneMatch(change -> change.startsWith("GRADE"));

    clock.set(Terms.at("2022-09-27T23:59:59"));
    assertThat(news()).isEmpty();
    clock.set(Terms.at("2022-09-28T00:00:00"));

    assertThat(news()).containsExactly("GRADE " + login + " pset1 GRADED 30.0");
  }

  @Test
  void tellsThatNothingCameInAndThenThatItCameLate() {
    clock.set(Terms.at("2022-09-27T20:00:00"));
    news();
    clock.set(Terms.at("2022-09-28T00:00:01"));
    assertThat(news()).containsExactly("GRADE " + login + " pset1 MISSING 0.0");

    String submission = course.handsIn(student, "pset1");
    assertThat(news()).containsExactly("GRADE " + login + " pset1 -");
    report(submission, PASSED, PASSED, PASSED);

    assertThat(news()).hasSize(1).first().asString().startsWith("GRADE " + login + " pset1 GRADED");
    assertThat(lms.knows("GRADE").get(login + " pset1"))
        .containsEntry("points", 60 * (13 / 14.0))
        .containsEntry("lateDays", 1);
  }

  @Test
  void tellsAnOverrideAtOnce() {
    String submission = graded(student, PASSED, PASSED, FAILED);
    news();

    override(submission, 44);

    assertThat(news()).containsExactly("GRADE " + login + " pset1 GRADED 44.0");
  }

  @Test
  void tellsNothingOfWithheldGrades() {
    dueWithGrade();
    news();

    withhold(true).then().statusCode(200);
    assertThat(news()).containsExactly("GRADE " + login + " pset1 -");
    override(submissionOf(student), 1);
    assertThat(news()).isEmpty();
    withhold(false).then().statusCode(200);

    assertThat(news()).containsExactly("GRADE " + login + " pset1 GRADED 1.0");
    assertThat(instructor.asks("/audit").jsonPath().getList("items.action"))
        .startsWith("GRADES_RELEASED", "SCORE_OVERRIDDEN", "GRADES_WITHHELD");
  }

  /// Beside the log: whatever else another system may read, or staff may carry to one.
  @Test
  void letsNothingUnreleasedOutAnyOtherWay() {
    dueWithGrade();
    Client hidden = course.member(Role.STUDENT);
    extend(hidden, "2022-10-10").then().statusCode(200);
    String submission = course.handsIn(hidden, "pset1");
    worker.reports(worker.holds(submission), Worker.graded(PASSED, PASSED, FAILED));
    await().until(() -> hidden.reads(submission).jsonPath().getString("state").equals("GRADED"));
    withhold(true).then().statusCode(200);
    publisher.look();

    for (Client reader : List.of(course.member(Role.LMS), instructor)) {
      for (String path :
          List.of("/changes", "/gradebook/canvas.csv", "/gradebook/moodle.csv", "/gradebook.csv")) {
        String answer = reader.asks(path).then().statusCode(200).extract().asString();
        assertThat(answer).as(path).doesNotContain("about ", "30.0", ",30", "hidden", "10.0");
      }
    }
    String book = course.member(Role.LMS).asks("/gradebook").asString();
    assertThat(book).contains("NOT_RELEASED").doesNotContain("30.0", "10.0", "withheld", "hidden");
    assertThat(instructor.asks("/gradebook").asString()).contains("30.0", "\"withheld\":true");
  }

  @Test
  void excusesFromWhatIsMissing() {
    clock.set(Terms.at("2022-09-28T12:00:00"));
    news();

    excuse("ill").then().statusCode(204);

    assertThat(news()).containsExactly("GRADE " + login + " pset1 EXCUSED");
    assertThat(lms.knows("GRADE").get(login + " pset1")).doesNotContainKey("points");
    instructor.request().delete(excusePath()).then().statusCode(204);
    assertThat(news()).containsExactly("GRADE " + login + " pset1 MISSING 0.0");
  }

  @Test
  void tellsNothingNewOfWhoWasDropped() {
    String submission = dueWithGrade();
    news();

    drop();
    assertThat(news())
        .containsExactlyInAnyOrder("ENROLMENT " + login + " -", "GRADE " + login + " pset1 -");
    override(submission, 7);

    assertThat(news()).isEmpty();
    assertThat(releases.grades(course.id())).isEmpty();
  }

  @Test
  void tellsDatesOnlyOfWhoHasOthers() {
    news();
    extend("2022-10-02").then().statusCode(200);

    assertThat(news()).containsExactly("DATES " + login + " pset1 +");
    assertThat(lms.knows("DATES").get(login + " pset1"))
        .containsEntry("dueAt", "2022-10-03T03:59:59Z");
    clock.set(Terms.at("2022-09-28T12:00:00"));
    assertThat(news()).as("it is not due for them").isEmpty();
    clock.set(Terms.at("2022-10-03T00:00:00"));

    assertThat(news()).containsExactly("GRADE " + login + " pset1 MISSING 0.0");
  }

  @Test
  void tellsInWhichOrderOfCommitsWhateverChanged() {
    String submission = dueWithGrade();
    news();

    override(submission, 10);
    List<String> first = news();
    override(submission, 20);
    override(submission, 30);

    assertThat(Stream.concat(first.stream(), news().stream()))
        .containsExactly(
            "GRADE " + login + " pset1 GRADED 10.0", "GRADE " + login + " pset1 GRADED 30.0");
  }

  @Test
  void keepsWhatIsReadOnceMore() {
    dueWithGrade();
    news();
    excuse("ill").then().statusCode(204);
    news();

    Poller another = new Poller(course.member(Role.TA), course.id());
    another.catchesUp();

    assertThat(another.knows("GRADE")).isEqualTo(lms.knows("GRADE"));
    assertThat(another.knows("ASSIGNMENT")).isEqualTo(lms.knows("ASSIGNMENT"));
  }

  private String dueWithGrade() {
    String submission = graded(student, PASSED, PASSED, FAILED);
    clock.set(Terms.at("2022-09-28T12:00:00"));
    return submission;
  }

  private List<String> news() {
    publisher.look();
    return lms.catchesUp();
  }

  private String graded(Client who, TestOutcome a, TestOutcome b, TestOutcome c) {
    String submission = course.handsIn(who, "pset1");
    report(submission, a, b, c);
    return submission;
  }

  private void report(String submission, TestOutcome a, TestOutcome b, TestOutcome c) {
    worker.reports(worker.holds(submission), Worker.graded(a, b, c));
    await().until(() -> student.reads(submission).jsonPath().getString("state").equals("GRADED"));
  }

  private String submissionOf(Client who) {
    return who.lists("pset1").jsonPath().getString("items[0].id");
  }

  private void override(String submission, double score) {
    put("/api/v1/submissions/" + submission + "/override", Map.of("score", score, "reason", "x"))
        .then()
        .statusCode(204);
  }

  private Response withhold(boolean withheld) {
    return put(course.path("/assignments/pset1/release"), Map.of("withheld", withheld));
  }

  private Response excuse(String reason) {
    return put(excusePath(), Map.of("reason", reason));
  }

  private String excusePath() {
    return course.path("/assignments/pset1/excuses/" + login);
  }

  private Response extend(String day) {
    return extend(student, day);
  }

  private Response extend(Client who, String day) {
    return put(
        course.path("/assignments/pset1/extensions/" + people.login(who)),
        Map.of("dueAt", day, "reason", "away"));
  }

  private void drop() {
    instructor.request().delete(course.path("/roster/" + login)).then().statusCode(204);
  }

  private Response put(String path, Map<String, ?> body) {
    return instructor.request().contentType("application/json").body(body).put(path);
  }
}
