package dev.argmax.service.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.Lane;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace();

  @Test
  void saysNothingBeforeARunHasEnded() {
    pace.took(Lane.GPU_INTERACTIVE, Duration.ofSeconds(4));

    assertThat(pace.untilTaken(Lane.CPU_INTERACTIVE, 1, 1)).isNull();
  }

  @Test
  void growsWithTheQueueAndShrinksWithTheWorkers() {
    pace.took(Lane.CPU_INTERACTIVE, Duration.ofSeconds(6));

    assertThat(pace.untilTaken(Lane.CPU_INTERACTIVE, 1, 0)).hasSeconds(6);
    assertThat(pace.untilTaken(Lane.CPU_INTERACTIVE, 5, 1)).hasSeconds(30);
    assertThat(pace.untilTaken(Lane.CPU_INTERACTIVE, 5, 3)).hasSeconds(10);
  }

  @Test
  void followsTheRunsOfLate() {
    pace.took(Lane.CPU_INTERACTIVE, Duration.ofSeconds(10));
    pace.took(Lane.CPU_INTERACTIVE, Duration.ofSeconds(20));

    assertThat(pace.untilTaken(Lane.CPU_INTERACTIVE, 1, 1)).hasSeconds(12);
  }

  @Test
  void ignoresClocksThatDisagree() {
    pace.took(Lane.CPU_INTERACTIVE, Duration.ofSeconds(-3));

    assertThat(pace.untilTaken(Lane.CPU_INTERACTIVE, 1, 1)).isNull();
  }
}
