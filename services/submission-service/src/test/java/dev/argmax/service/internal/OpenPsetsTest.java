package dev.argmax.service.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.SampleCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class OpenPsetsTest {
  private static final String TWO_YEARS_AGO =
      """
      id: ID
      title: Long over
      zone: America/New_York
      firstDay: 2020-09-08
      late: 1/14 per day for 7 days
      assignments:
        - {slug: later, title: Later, pset: pset1, opens: 2020-09-14, due: 2020-09-28}
        - {slug: sooner, title: Sooner, pset: pset2, opens: 2020-09-15, due: 2020-09-22}
      """;

  @Inject Assignments assignments;
  @Inject FreshCourses fresh;
  @Inject MovableClock clock;

  @AfterEach
  void goBack() {
    clock.set(MovableClock.USUAL);
  }

  @Test
  void tellsAWorkerWhichPackagesAreWorkedOnSoonestDueFirst() {
    fresh.load(TWO_YEARS_AGO);
    Assignment first = assignments.named(SampleCourse.ID, "pset1");
    Assignment second = assignments.named(SampleCourse.ID, "pset2");

    assertThat(openAt("2020-09-13T12:00:00Z")).isEmpty();
    assertThat(openAt("2020-09-14T12:00:00Z")).containsExactly(first.psetDigest());
    assertThat(openAt("2020-09-20T12:00:00Z"))
        .containsExactly(second.psetDigest(), first.psetDigest());
    assertThat(openAt("2020-09-25T12:00:00Z")).containsExactly(first.psetDigest());
    assertThat(openAt("2020-10-01T12:00:00Z")).isEmpty();
  }

  private List<String> openAt(String now) {
    clock.set(Instant.parse(now));
    return Client.internal().get("/internal/v1/psets").jsonPath().getList("digests");
  }
}
