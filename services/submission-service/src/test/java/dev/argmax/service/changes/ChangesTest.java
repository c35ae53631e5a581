package dev.argmax.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.release.Publisher;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Poller;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Statements;
import dev.argmax.service.testing.Terms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How pollers read.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ChangesTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset2, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Publisher publisher;
  @Inject Statements statements;

  private FreshCourse course;
  private Client lms;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-01T12:00:00"));
    course = fresh.load(FILE);
    lms = course.member(Role.LMS);
    for (int i = 0; i < 5; i++) {
      course.member(Role.STUDENT);
    }
    publisher.look();
  }

  @Test
  void comesPageByPageInOrderWithoutAGap() {
    List<Long> read = new ArrayList<>();
    JsonPath page = page("?limit=4");
    while (!page.getList("items").isEmpty()) {
      read.addAll(page.getList("items.sequence", Long.class));
      page = page("?limit=4&after=" + page.getString("next"));
    }

    // Two assignments, five students, and what each of them misses.
    assertThat(read).containsExactlyElementsOf(LongStream.rangeClosed(1, 17).boxed().toList());
    assertThat(page.getString("next")).isNotEmpty();
  }

  @Test
  void saysAtOnceThatThereIsNoNews() {
    String end = end();

    Response answer = after(end).header("If-None-Match", "\"" + end + "\"").get(path());

    answer.then().statusCode(304).header("ETag", "\"" + end + "\"");
    assertThat(answer.body().asString()).isEmpty();
    after(end).get(path()).then().statusCode(200);
  }

  @Test
  void costsTwoStatementsWithoutNewsWhoeverIsInTheClass() {
    String end = end();

    long feed =
        statements.of(
            () ->
                after(end)
                    .header("If-None-Match", "\"" + end + "\"")
                    .get(path())
                    .then()
                    .statusCode(304));
    Response book = lms.request().get(course.path("/gradebook"));
    long gradebook =
        statements.of(
            () ->
                lms.request()
                    .header("If-None-Match", book.header("ETag"))
                    .get(course.path("/gradebook"))
                    .then()
                    .statusCode(304));

    assertThat(feed).isLessThanOrEqualTo(2);
    assertThat(gradebook).isLessThanOrEqualTo(2);
  }

  @Test
  void keepsAPollerWaitingUntilThereIsNews() throws Exception {
    String end = end();
    CompletableFuture<Response> waiting =
        CompletableFuture.supplyAsync(() -> after(end).header("Prefer", "wait=30").get(path()));

    course.member(Role.STUDENT, "R1");
    while (!waiting.isDone()) {
      publisher.look();
      Thread.onSpinWait();
    }

    Response answer = waiting.get(20, TimeUnit.SECONDS);
    answer.then().statusCode(200).header("Preference-Applied", "wait=30");
    assertThat(answer.jsonPath().getList("items.kind")).contains("ENROLMENT");
  }

  @Test
  void letsAPollerGoWhenTheTimeIsUp() {
    String end = end();

    Response answer =
        after(end)
            .header("Prefer", "respond-async, wait=1")
            .header("If-None-Match", "\"" + end + "\"")
            .get(path());

    answer.then().statusCode(304).header("Preference-Applied", "wait=1");
  }

  @Test
  void refusesACursorOfAnotherCourseAndSaysWhatHelps() {
    FreshCourse other = fresh.load(FILE);
    Client both = other.member(Role.LMS);
    publisher.look();
    Poller poller = new Poller(both, other.id());
    poller.catchesUp();

    Response answer = after(Objects.requireNonNull(poller.cursor())).get(path());

    answer.then().statusCode(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("bad_cursor");
    assertThat(answer.jsonPath().getString("detail")).contains("begin without `after`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "17", "AAAAAAAAAAAAAAAAAAAAAA", "%F0%9F%8E%93"})
  void refusesWhatIsNoCursor(String cursor) {
    Response answer = lms.request().get(path() + "?after=" + cursor);

    answer.then().statusCode(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo("bad_cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1"})
  void refusesALimitThatNoPageHas(String limit) {
    Response answer = lms.request().get(path() + "?limit=" + limit);

    answer.then().statusCode(400);
    assertThat(answer.jsonPath().getString("detail")).contains("1 to 200");
  }

  @Test
  void takesAWishToWaitAsAWishOnly() {
    assertThat(Wait.of("wait=30").seconds()).isEqualTo(30);
    assertThat(Wait.of("return=minimal; foo, Wait = \"5\"").seconds()).isEqualTo(5);
    assertThat(Wait.of("wait=100000").seconds()).isEqualTo(60);
    assertThat(Wait.of("await=7").seconds()).isZero();
    assertThat(Wait.of("wait=-3").seconds()).isZero();
    assertThat(Wait.of(null).isAny()).isFalse();
  }

  private String path() {
    return course.path("/changes");
  }

  private String end() {
    Poller poller = new Poller(lms, course.id());
    poller.catchesUp();
    return Objects.requireNonNull(poller.cursor());
  }

  private RequestSpecification after(String cursor) {
    return lms.request().queryParam("after", cursor);
  }

  private JsonPath page(String query) {
    return lms.request().get(path() + query).then().statusCode(200).extract().jsonPath();
  }
}
