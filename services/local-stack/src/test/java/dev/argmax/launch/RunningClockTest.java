package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RunningClockTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void runsOnWhereItWasSet() {
    var clock = clock("2022-09-20T12:00");

    now = now.plus(Duration.ofMinutes(90));

    assertThat(clock.now()).isEqualTo("2022-09-20T13:30");
  }

  @Test
  void takesInstants() {
    assertThat(clock("2022-09-20T12:00:00Z").now()).isEqualTo("2022-09-20T12:00:00Z");
  }

  @Test
  void refusesWhatIsNoTime() {
    assertThatThrownBy(() -> clock("tomorrow"))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("2022-09-20T12:00, not tomorrow");
  }

  private RunningClock clock(String start) {
    InstantSource real = () -> now;
    return new RunningClock(start, real);
  }
}
