package dev.argmax.service.news;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.release.Publisher;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the gateway hears, and when.
@QuarkusTest
@QuarkusTestResource(Stack.class)
@Timeout(60)
class BulletinTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject Publisher publisher;
  @Inject Bulletin bulletin;
  @Inject Worker.Rows rows;

  private FreshCourse course;
  private Client student;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-01T12:00:00"));
    course = fresh.load(FILE);
    student = course.member(Role.STUDENT);
    publisher.look();
  }

  @Test
  void tellsOfNewsOfTheFeedAndOfOtherReaders() throws Exception {
    try (Subscription subscription = subscribe()) {
      hearsOut(subscription);
      course.member(Role.LMS);
      heardUntil(subscription, course);

      rows.run(
          "update assignment set title = 'Another' where course_id = '%s'".formatted(course.id()));
      publisher.look();
      heardUntil(subscription, course);

      rows.run(
          "update enrollment set dropped_at = now() where person_id = '%s'"
              .formatted(student.personId()));
      heardUntil(subscription, course);
    }
  }

  @Test
  void tellsNothingOfWhatWasNotCommitted() throws Exception {
    FreshCourse later = fresh.load(FILE);
    try (Subscription subscription = subscribe()) {
      QuarkusTransaction.begin();
      try {
        course.member(Role.LMS);
      } finally {
        QuarkusTransaction.rollback();
      }
      later.member(Role.LMS);

      assertThat(heardUntil(subscription, later)).doesNotContain(course.id());
    }
  }

  @Test
  void beatsWhileNothingHappens() throws Exception {
    try (Subscription subscription = subscribe()) {
      String next = subscription.next();
      while (!next.equals(Subscription.BEAT)) {
        next = subscription.next();
      }
      assertThat(next).isEmpty();
    }
  }

  @Test
  void reachesTheGateway() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address())
            .header("Authorization", "Bearer " + Client.INTERNAL_TOKEN)
            .build();
    try (HttpClient http = HttpClient.newHttpClient();
        var lines = http.send(request, BodyHandlers.ofLines()).body()) {
      var line = lines.iterator();
      assertThat(line.next()).isEqualTo(":from now on");

      course.member(Role.LMS);

      String next = line.next();
      while (!next.equals("data:" + course.id())) {
        next = line.next();
      }
      assertThat(next).endsWith(course.id());
      http.shutdownNow();
    }
  }

  @Test
  void isNotForStrangers() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
    }
  }

  private static URI address() {
    return URI.create("http://127.0.0.1:" + RestAssured.port + "/internal/v1/news");
  }

  // Listening begins a moment after the start.
  private Subscription subscribe() {
    var subscription = bulletin.subscribe();
    while (subscription.isEmpty()) {
      Thread.onSpinWait();
      subscription = bulletin.subscribe();
    }
    return subscription.get();
  }

  /// Until nothing is left of what happened before: a program in a course is news for readers, but
  /// none of the feed, and must not be taken for it.
  private static void hearsOut(Subscription subscription) throws Exception {
    while (!subscription.next().equals(Subscription.BEAT)) {}
  }

  private static Set<String> heardUntil(Subscription subscription, FreshCourse course)
      throws Exception {
    Set<String> heard = new HashSet<>();
    String next = subscription.next();
    while (!next.equals(course.id())) {
      heard.add(next);
      next = subscription.next();
    }
    return heard;
  }
}
