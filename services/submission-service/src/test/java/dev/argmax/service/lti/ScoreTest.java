package dev.argmax.service.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.course.Role;
import dev.argmax.service.delivery.Courier;
import dev.argmax.service.lti.score.ScoreWatch;
import dev.argmax.service.release.Publisher;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Grades on their way to a platform.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ScoreTest {
  @Inject Scenery scenery;
  @Inject Publisher publisher;
  @Inject ScoreWatch watch;
  @Inject Courier courier;
  @Inject WallClock wall;
  @Inject MovableClock clock;

  private PlayedPlatform platform;
  private FreshCourse course;
  private Client instructor;
  private Client student;
  private UUID registered;
  private final PlayedBrowser browser = new PlayedBrowser();

  @BeforeEach
  void begin() throws InterruptedException {
    platform = new PlayedPlatform();
    course = scenery.course();
    instructor = course.member(Role.INSTRUCTOR);
    student = scenery.member(course, Role.STUDENT);
    registered = platform.registeredBy(instructor, "EMAIL");
    // Whatever other tests have left waiting is not for these.
    deliver();
  }

  @AfterEach
  void end() {
    platform.close();
  }

  @Test
  void arriveOnceThoughThePlatformFailedTwice() throws InterruptedException {
    connect();
    graded(44);
    platform.troubles.addAll(List.of(500, 0));

    Instant now = wall.instant().plusSeconds(1);
    courier.deliver(now);
    courier.deliver(now.plusSeconds(6));
    assertThat(platform.scores).isEmpty();
    assertThat(listed()).containsExactly("WAITING");
    courier.deliver(now.plus(Duration.ofMinutes(10)));
    courier.deliver(now.plus(Duration.ofDays(2)));

    assertThat(platform.scores).hasSize(1);
    JsonNode score = platform.scores.getFirst();
    assertThat(score.path("userId").asText()).isEqualTo("u-1");
    assertThat(score.path("scoreGiven").asDouble()).isEqualTo(44.0);
    assertThat(score.path("scoreMaximum").asDouble()).isEqualTo(60.0);
    assertThat(score.path("activityProgress").asText()).isEqualTo("Completed");
    assertThat(score.path("gradingProgress").asText()).isEqualTo("FullyGraded");
    assertThat(score.has("comment")).isFalse();
    assertThat(platform.scorePaths).containsExactly("/lineitems/1/lineitem/scores?course=7");
    assertThat(listed()).containsExactly("DELIVERED");
  }

  @Test
  void keepTheirTimeWhenTriedAgainAndRiseWhenTheyChange() throws InterruptedException {
    connect();
    graded(10);
    deliver();
    graded(20);
    deliver();
    platform.troubles.add(409);
    graded(30);
    deliver();
    graded(40);
    deliver();

    assertThat(platform.scores)
        .extracting(score -> score.path("scoreGiven").asDouble())
        .as("409 says that it is there already")
        .containsExactly(10.0, 20.0, 40.0);
    List<Instant> times =
        platform.scores.stream()
            .map(score -> Instant.parse(score.path("timestamp").asText()))
            .toList();
    assertThat(times).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void areNotSentWhenNothingChanged() throws InterruptedException {
    connect();
    graded(10);
    deliver();

    publisher.look();
    watch.look();
    courier.deliver(wall.instant().plus(Duration.ofDays(2)));

    assertThat(platform.scores).hasSize(1);
  }

  @Test
  void areSentAfterACrashBetweenPublishingAndQueuing() throws InterruptedException {
    graded(10);
    connect();
    deliver();
    assertThat(platform.scores).isEmpty();

    watch.look();
    deliver();

    assertThat(platform.scores).hasSize(1);
  }

  @Test
  void neverSayWhatIsWithheld() throws InterruptedException {
    connect();
    withhold(true);
    graded(44);
    watch.look();
    deliver();
    assertThat(platform.scores).isEmpty();

    withhold(false);
    publisher.look();
    withhold(true);
    publisher.look();
    deliver();

    assertThat(platform.scores).as("it was withheld again before its turn came").isEmpty();
  }

  @Test
  void areTakenBackWhenTheyAreWithheldLater() throws InterruptedException {
    connect();
    graded(44);
    deliver();

    withhold(true);
    publisher.look();
    deliver();

    assertThat(platform.scores).hasSize(2);
    assertThat(platform.scores.get(1).path("gradingProgress").asText()).isEqualTo("NotReady");
    assertThat(platform.scores.get(1).has("scoreGiven")).isFalse();
  }

  @Test
  void sayNothingNewOfWhoWasDropped() throws InterruptedException {
    connect();
    graded(44);
    instructor
        .request()
        .delete(course.path("/roster/" + scenery.login(student)))
        .then()
        .statusCode(204);
    publisher.look();
    deliver();

    assertThat(platform.scores).isEmpty();
  }

  @Test
  void tellWhatIsMissingAndWhoIsExcused() throws InterruptedException {
    connect();
    clock.set(Terms.at("2022-09-28T12:00:00"));
    publisher.look();
    deliver();
    put("/assignments/pset1/excuses/" + scenery.login(student), Map.of("reason", "ill"), 204);
    publisher.look();
    deliver();

    assertThat(platform.scores)
        .extracting(
            score -> score.path("scoreGiven").asText("none"),
            score -> score.path("gradingProgress").asText())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0.0", "FullyGraded"),
            org.assertj.core.groups.Tuple.tuple("none", "NotReady"));
  }

  @Test
  void goIntoAColumnThatIsMadeForThem() throws InterruptedException {
    connect();
    override(student, "pset2", 12);
    deliver();
    deliver();

    assertThat(platform.lineItems).hasSize(1);
    assertThat(String.valueOf(platform.lineItems.getFirst().get("resourceId")))
        .isEqualTo("\"pset2\"");
    assertThat(platform.scorePaths).containsExactly("/lineitems/made-1/lineitem/scores");
  }

  @Test
  void goOnWithANewTokenWhenTheOldOneIsNotTaken() throws InterruptedException {
    connect();
    graded(10);
    deliver();
    platform.forgetsTokens();
    graded(20);
    deliver();

    assertThat(platform.scores).hasSize(2);
    assertThat(platform.tokensGiven).isEqualTo(2);
  }

  @Test
  void goNowhereBeforeStaffHaveComeFromThere() throws InterruptedException {
    comes("u-1", scenery.email(student)).then().statusCode(200);
    graded(44);
    watch.look();
    deliver();

    assertThat(platform.scores).isEmpty();
  }

  @Test
  void stayWithTheCourseOfThePlatformThatStaffCameFromFirst() throws InterruptedException {
    connect();
    browser.comes(
        platform,
        nonce -> {
          Map<String, Object> claims = platform.says("boss", "x@x.edu", nonce);
          claims.put(PlayedPlatform.LTI + "context", Map.of("id", "a-party"));
          claims.put(
              "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
              Map.of(
                  "scope", List.of(PlayedPlatform.AGS + "score"),
                  "lineitem", platform.url("/lineitems/of-the-party")));
          return claims;
        });
    graded(44);
    deliver();

    assertThat(platform.scorePaths).containsExactly("/lineitems/1/lineitem/scores?course=7");
  }

  @Test
  void stopWhenThePlatformIsRemoved() throws InterruptedException {
    connect();
    graded(44);
    instructor.request().delete(course.path("/lti/platforms/" + registered)).then().statusCode(204);
    deliver();

    assertThat(platform.scores).isEmpty();
  }

  private void deliver() throws InterruptedException {
    courier.deliver(wall.instant().plusSeconds(1));
  }

  /// Lets staff and the student come once, so that it is known who they are and where grades go.
  private void connect() {
    browser.confirms(platform, "boss", instructor);
    comes("u-1", scenery.email(student)).then().statusCode(200);
  }

  private Response comes(String subject, String email) {
    return browser.comes(platform, nonce -> platform.says(subject, email, nonce));
  }

  private void graded(double score) {
    override(student, "pset1", score);
  }

  private void override(Client who, String slug, double score) {
    List<String> known = who.lists(slug).jsonPath().getList("items.id");
    String submission = known.isEmpty() ? course.handsIn(who, slug) : known.getFirst();
    instructor
        .request()
        .contentType("application/json")
        .body(Map.of("score", score, "reason", "x"))
        .put("/api/v1/submissions/" + submission + "/override")
        .then()
        .statusCode(204);
    publisher.look();
  }

  private void withhold(boolean withheld) {
    put("/assignments/pset1/release", Map.of("withheld", withheld), 200);
  }

  private void put(String path, Map<String, ?> body, int status) {
    instructor
        .request()
        .contentType("application/json")
        .body(body)
        .put(course.path(path))
        .then()
        .statusCode(status);
  }

  private List<String> listed() {
    return instructor
        .asks("/lti/platforms/" + registered + "/scores")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.state");
  }
}
