package dev.argmax.service.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class OpenPsetsTest {
  private static final String COURSE = "6.S898-fall-2022";

  @Inject Assignments assignments;
  @Inject MovableClock clock;

  @AfterEach
  void goBack() {
    clock.set(MovableClock.USUAL);
  }

  @Test
  void tellsAWorkerWhichPackagesAreWorkedOnSoonestDueFirst() {
    Assignment first = assignments.named(COURSE, "pset1");
    Assignment second = assignments.named(COURSE, "pset2");
    Instant both = second.dates().opensAt().plus(Duration.ofMinutes(1));
    assertThat(both).isBefore(first.dates().dueAt());

    assertThat(openAt(first.dates().opensAt().minusSeconds(1)))
        .doesNotContain(first.psetDigest(), second.psetDigest());
    assertThat(openAt(first.dates().opensAt()))
        .contains(first.psetDigest())
        .doesNotContain(second.psetDigest());
    assertThat(openAt(both)).containsSubsequence(first.psetDigest(), second.psetDigest());
    assertThat(openAt(first.dates().dueAt().plusSeconds(1)))
        .contains(second.psetDigest())
        .doesNotContain(first.psetDigest());
  }

  private List<String> openAt(Instant now) {
    clock.set(now);
    return Client.internal().get("/internal/v1/psets").jsonPath().getList("digests");
  }
}
