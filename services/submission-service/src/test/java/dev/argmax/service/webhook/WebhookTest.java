package dev.argmax.service.webhook;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.course.Role;
import dev.argmax.service.delivery.Courier;
import dev.argmax.service.release.Publisher;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Receivers, from being made to being told.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class WebhookTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 100}
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock courseClock;
  @Inject WallClock clock;
  @Inject Publisher publisher;
  @Inject Herald herald;
  @Inject Courier courier;
  @Inject Worker worker;
  @Inject Worker.Rows rows;
  @Inject People people;

  private FreshCourse course;
  private Client instructor;
  private Receiver receiver;
  private Instant now;

  @BeforeEach
  void begin() throws IOException {
    courseClock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
    receiver = new Receiver();
    publisher.look();
    now = clock.instant().plusSeconds(60);
  }

  @AfterEach
  void end() {
    receiver.close();
  }

  @Test
  void tellsThatThereIsNewsAndNothingOfWhat() throws InterruptedException {
    JsonPath made = make();

    news();
    courier.deliver(now);

    Receiver.Message message = receiver.only();
    assertThat(message.method()).isEqualTo("POST");
    assertThat(message.path()).isEqualTo("/hook?from=argmax");
    assertThat(message.isSignedWith(made.getString("secret"))).isTrue();
    assertThat(Instant.ofEpochSecond(Long.parseLong(message.timestamp())))
        .isBetween(clock.instant().minusSeconds(60), clock.instant());
    assertThat(message.json().getMap("")).containsOnlyKeys("type", "timestamp", "data");
    assertThat(message.json().getString("type")).isEqualTo("changes.published");
    assertThat(message.json().getMap("data")).containsOnlyKeys("course", "cursor");
    assertThat(message.json().getString("data.course")).isEqualTo(course.id());
  }

  @Test
  void namesTheCursorOfWhoeverHasReadAll() throws InterruptedException {
    make();
    news();
    courier.deliver(now);

    Poller poller = new Poller(course.member(Role.LMS), course.id());
    poller.catchesUp();
    String cursor = receiver.only().json().getString("data.cursor");

    instructor
        .request()
        .queryParam("after", cursor)
        .get(course.path("/changes"))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0))
        .body("next", equalTo(cursor));
  }

  @Test
  void isToldOfNothingThatWasThereBefore() throws InterruptedException {
    make();
    publisher.look();
    herald.look();

    courier.deliver(now);

    assertThat(receiver.messages()).isEmpty();
  }

  @Test
  void tellsOnceHoweverOftenItLooks() throws InterruptedException {
    make();
    news();
    herald.look();
    publisher.look();
    herald.look();

    courier.deliver(now);
    courier.deliver(now.plus(Duration.ofDays(1)));

    assertThat(receiver.messages()).hasSize(1);
  }

  /// As if the process had died between publishing and telling.
  @Test
  void tellsLaterWhatItDiedBeforeTelling() throws InterruptedException {
    JsonPath made = make();
    rows.run("update webhook set told = told - 1 where id = '%s'".formatted(made.getString("id")));

    herald.look();
    courier.deliver(now);

    assertThat(receiver.only().json().getString("type")).isEqualTo("changes.published");
  }

  @Test
  void tellsOnlyOfTheKindsThatAreWanted() throws InterruptedException {
    makes(Map.of("url", receiver.url(), "kinds", List.of("DATES"))).then().statusCode(201);
    Client student = course.member(Role.STUDENT);
    publisher.look();
    courier.deliver(now);
    assertThat(receiver.messages()).as("somebody came").isEmpty();

    put(
        "/assignments/pset1/extensions/" + people.login(student),
        Map.of("dueAt", "2022-10-10", "reason", "away"));
    publisher.look();
    courier.deliver(now);

    assertThat(receiver.messages()).as("somebody has other dates").hasSize(1);
  }

  @Test
  void tellsNothingThatIsWithheld() throws InterruptedException {
    make();
    Client student = course.member(Role.STUDENT);
    String submission = course.handsIn(student, "pset1");
    worker.reports(worker.holds(submission), Worker.graded(PASSED, PASSED, FAILED));
    await().until(() -> student.reads(submission).jsonPath().getString("state").equals("GRADED"));
    courseClock.set(Terms.at("2022-09-28T12:00:00"));
    publisher.look();
    courier.deliver(now);
    put("/assignments/pset1/release", Map.of("withheld", true));
    publisher.look();
    courier.deliver(now);
    int before = receiver.messages().size();
    instructor
        .request()
        .contentType("application/json")
        .body(Map.of("score", 41.5, "reason", "canary"))
        .put("/api/v1/submissions/" + submission + "/override")
        .then()
        .statusCode(204);

    publisher.look();
    courier.deliver(now);

    assertThat(before).as("the grade came, and went").isEqualTo(2);
    assertThat(receiver.messages()).as("nobody hears that it changed meanwhile").hasSize(before);
    assertThat(receiver.messages())
        .extracting(Receiver.Message::body)
        // When it was said is no secret, and may look like one: half past is 30.0 seconds.
        .map(body -> body.replaceFirst("\"timestamp\":\"[^\"]*\"", ""))
        .noneMatch(body -> body.matches(".*(30\\.0|41\\.5|canary|pset1|about |withheld).*"))
        .noneMatch(body -> body.contains(people.login(student)));
  }

  @Test
  void comesAgainUnderTheSameIdUntilItIsTaken() throws InterruptedException {
    JsonPath made = make();
    receiver.answers(500, 503);
    news();

    courier.deliver(now);
    courier.deliver(now.plusSeconds(6));
    courier.deliver(now.plusSeconds(400));
    courier.deliver(now.plusSeconds(4000));

    assertThat(receiver.messages()).hasSize(3);
    assertThat(receiver.messages())
        .extracting(Receiver.Message::id)
        .containsOnly(receiver.last().id());
    assertThat(receiver.messages()).allMatch(each -> each.isSignedWith(made.getString("secret")));
    JsonPath posted = posted(made);
    assertThat(posted.getString("items[0].state")).isEqualTo("DELIVERED");
    assertThat(posted.getInt("items[0].attempts")).isEqualTo(3);
    assertThat(posted.getInt("items[0].status")).isEqualTo(204);
    assertThat("msg_" + posted.getString("items[0].id")).isEqualTo(receiver.last().id());
    assertThat(posted.getString("items[0].body")).isEqualTo(receiver.last().body());
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws InterruptedException {
    make();
    receiver.answers(new Receiver.Answer(429, Map.of("Retry-After", "3600"), 0));
    news();

    courier.deliver(now);
    courier.deliver(now.plusSeconds(3000));
    assertThat(receiver.messages()).hasSize(1);

    courier.deliver(now.plusSeconds(4000));
    assertThat(receiver.messages()).hasSize(2);
  }

  @Test
  void followsNoRedirect() throws InterruptedException {
    JsonPath made = make();
    receiver.answers(new Receiver.Answer(302, Map.of("Location", receiver.url()), 0));
    news();

    courier.deliver(now);

    assertThat(receiver.messages()).hasSize(1);
    assertThat(posted(made).getString("items[0].error")).isEqualTo("It answered 302.");
  }

  @Test
  void caresForNoAnswerButItsStatus() throws InterruptedException {
    JsonPath made = make();
    receiver.answers(new Receiver.Answer(200, Map.of(), 50 << 20));
    news();

    courier.deliver(now);

    assertThat(posted(made).getString("items[0].state")).isEqualTo("DELIVERED");
  }

  @Test
  void isDisabledWhenNobodyIsThereAnyMore() throws InterruptedException {
    JsonPath made = make();
    receiver.answers(410);
    news();
    courier.deliver(now);

    assertThat(list().getBoolean("items[0].enabled")).isFalse();
    assertThat(list().getString("items[0].disabledBecause")).startsWith("It answered 410");
    news();
    courier.deliver(now.plus(Duration.ofDays(1)));
    assertThat(receiver.messages()).hasSize(1);
    test(made).then().statusCode(409).body("code", equalTo("webhook_disabled"));
  }

  @Test
  void isDisabledAfterThreeDaysOfFailures() throws InterruptedException {
    make();
    receiver.answers(IntStream.range(0, 20).mapToObj(_ -> 500).toArray(Integer[]::new));
    news();

    for (int hours = 0; hours < 60; hours++) {
      courier.deliver(now.plus(Duration.ofHours(hours)));
    }
    assertThat(list().getBoolean("items[0].enabled")).isTrue();
    for (int hours = 60; hours < 96; hours++) {
      courier.deliver(now.plus(Duration.ofHours(hours)));
    }

    assertThat(list().getBoolean("items[0].enabled")).isFalse();
    assertThat(receiver.messages()).hasSize(10);
  }

  @Test
  void isToldAtOnceWhenItIsEnabledAgain() throws InterruptedException {
    JsonPath made = make();
    change(made, false).then().statusCode(204);
    news();
    courier.deliver(now);
    assertThat(receiver.messages()).isEmpty();
    assertThat(list().getString("items[0].disabledBecause")).isEqualTo("Staff disabled it.");

    change(made, true).then().statusCode(204);
    courier.deliver(now);

    assertThat(receiver.only().json().getString("type")).isEqualTo("changes.published");
    assertThat(list().getBoolean("items[0].enabled")).isTrue();
  }

  @Test
  void signsWithBothSecretsForADay() throws InterruptedException {
    JsonPath made = make();
    String old = made.getString("secret");

    JsonPath rotated =
        instructor
            .request()
            .post(path(made) + "/secret")
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract()
            .jsonPath();
    news();
    courier.deliver(now);

    String fresh = rotated.getString("secret");
    assertThat(fresh).isNotEqualTo(old);
    assertThat(receiver.last().isSignedWith(fresh)).isTrue();
    assertThat(receiver.last().isSignedWith(old)).isTrue();
    assertThat(list().getString("items[0].oldSecretUntil")).isNotNull();

    rows.run(
        "update webhook set old_secret_until = old_secret_until - interval '25 hours' where id = '%s'"
            .formatted(made.getString("id")));
    news();
    courier.deliver(now);
    assertThat(receiver.last().isSignedWith(fresh)).isTrue();
    assertThat(receiver.last().isSignedWith(old)).isFalse();
    assertThat(list().getString("items[0].oldSecretUntil")).isNull();
  }

  @Test
  void testsOnceAndSaysWhatCameOfIt() throws InterruptedException {
    JsonPath made = make();
    receiver.answers(404);

    test(made).then().statusCode(202);
    courier.deliver(now);
    courier.deliver(now.plus(Duration.ofDays(1)));

    assertThat(receiver.only().json().getString("type")).isEqualTo("webhook.test");
    assertThat(receiver.only().isSignedWith(made.getString("secret"))).isTrue();
    assertThat(posted(made).getString("items[0].state")).isEqualTo("GIVEN_UP");
    assertThat(posted(made).getString("items[0].error")).isEqualTo("It answered 404.");
    assertThat(list().getBoolean("items[0].enabled")).as("a test disables nobody").isTrue();
  }

  @Test
  void postsOnceMoreUnderTheSameId() throws InterruptedException {
    JsonPath made = make();
    news();
    courier.deliver(now);
    String delivery = posted(made).getString("items[0].id");

    replay(made, delivery).then().statusCode(202);
    courier.deliver(now);

    assertThat(receiver.messages()).hasSize(2);
    assertThat(receiver.messages().get(1).id()).isEqualTo(receiver.messages().get(0).id());
    assertThat(receiver.messages().get(1).body()).isEqualTo(receiver.messages().get(0).body());
    assertThat(posted(made).getList("items")).hasSize(1);
  }

  @Test
  void replaysNothingOfAnotherWebhook() throws InterruptedException {
    JsonPath made = make();
    JsonPath other = make();
    test(made).then().statusCode(202);
    courier.deliver(now);
    String delivery = posted(made).getString("items[0].id");

    replay(other, delivery).then().statusCode(404);
    replay(made, "x").then().statusCode(404);
  }

  @Test
  void listsWhatWasPostedPageByPage() throws InterruptedException {
    JsonPath made = make();
    for (int i = 0; i < 3; i++) {
      test(made).then().statusCode(202);
      courier.deliver(now);
    }

    JsonPath first = posted(made, "?limit=2");
    JsonPath second = posted(made, "?limit=2&after=" + first.getString("next"));

    assertThat(first.getList("items")).hasSize(2);
    assertThat(second.getList("items")).hasSize(1);
    assertThat(second.getString("next")).isNull();
    assertThat(first.getList("items.id")).doesNotContainAnyElementsOf(second.getList("items.id"));
    instructor
        .request()
        .get(path(made) + "/deliveries?after=x")
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_cursor"));
  }

  @Test
  void showsTheSecretOnceAndKeepsItOutOfTheAuditLog() {
    Response answer = makes(Map.of("url", receiver.url()));
    answer.then().statusCode(201).header("Cache-Control", "no-store");
    String secret = answer.path("secret");
    JsonPath made = answer.jsonPath();
    assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(answer.header("Location")).endsWith(path(made));

    assertThat(list().prettify()).doesNotContain(secret.substring(6)).contains(receiver.url());
    instructor.request().delete(path(made)).then().statusCode(204);
    JsonPath log = instructor.asks("/audit").jsonPath();
    assertThat(log.getList("items.action")).startsWith("WEBHOOK_CHANGED", "WEBHOOK_CHANGED");
    assertThat(log.prettify()).doesNotContain(secret.substring(6));
  }

  @Test
  void isSentNothingMoreOnceItIsDeleted() throws InterruptedException {
    JsonPath made = make();
    news();

    instructor.request().delete(path(made)).then().statusCode(204);
    courier.deliver(now);

    assertThat(receiver.messages()).isEmpty();
    assertThat(list().getList("items")).isEmpty();
    instructor.request().get(path(made) + "/deliveries").then().statusCode(404);
  }

  @Test
  void isOneOfTenAtMost() {
    for (int i = 0; i < 10; i++) {
      make();
    }

    makes(Map.of("url", receiver.url()))
        .then()
        .statusCode(409)
        .body("code", equalTo("too_many_webhooks"));
  }

  @Test
  void isMadeForGoodAddressesOnly() {
    for (String url :
        List.of("", " ", "file:///etc/passwd", "ftp://example.edu/", "https://u:p@example.edu/")) {
      makes(Map.of("url", url)).then().statusCode(400).body("code", equalTo("bad_request"));
    }
    makes(Map.of("url", receiver.url(), "kinds", List.of("NONSENSE"))).then().statusCode(400);
    makes(Map.of("url", receiver.url(), "kinds", List.of())).then().statusCode(400);
    instructor
        .request()
        .contentType("application/json")
        .post(course.path("/webhooks"))
        .then()
        .statusCode(400);
    change(make(), Map.of("url", "ftp://example.edu/")).then().statusCode(400);
  }

  @Test
  void isKnownInItsOwnCourseOnly() {
    JsonPath made = make();
    FreshCourse other = fresh.load(FILE);
    Client stranger = other.member(Role.ADMIN);

    for (String path : List.of("/secret", "/test")) {
      stranger
          .request()
          .post(other.path("/webhooks/" + made.getString("id") + path))
          .then()
          .statusCode(404);
    }
    stranger
        .request()
        .delete(other.path("/webhooks/" + made.getString("id")))
        .then()
        .statusCode(404);
    assertThat(list().getList("items")).hasSize(1);
  }

  /// Something that other systems may know.
  private void news() {
    course.member(Role.STUDENT);
    publisher.look();
  }

  private void put(String path, Map<String, ?> body) {
    instructor
        .request()
        .contentType("application/json")
        .body(body)
        .put(course.path(path))
        .then()
        .statusCode(200);
  }

  private JsonPath make() {
    return makes(Map.of("url", receiver.url())).then().statusCode(201).extract().jsonPath();
  }

  private Response makes(Map<String, ?> wish) {
    return instructor
        .request()
        .contentType("application/json")
        .body(wish)
        .post(course.path("/webhooks"));
  }

  private Response change(JsonPath made, boolean enabled) {
    return change(made, Map.of("url", receiver.url(), "enabled", enabled));
  }

  private Response change(JsonPath made, Map<String, ?> wish) {
    return instructor.request().contentType("application/json").body(wish).put(path(made));
  }

  private Response test(JsonPath made) {
    return instructor.request().post(path(made) + "/test");
  }

  private Response replay(JsonPath made, String delivery) {
    return instructor.request().post(path(made) + "/deliveries/" + delivery + "/replay");
  }

  private JsonPath posted(JsonPath made) {
    return posted(made, "");
  }

  private JsonPath posted(JsonPath made, String query) {
    return instructor
        .request()
        .get(path(made) + "/deliveries" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath list() {
    return instructor.asks("/webhooks").then().statusCode(200).extract().jsonPath();
  }

  private String path(JsonPath made) {
    return course.path("/webhooks/" + made.getString("id"));
  }
}
