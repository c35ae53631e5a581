package dev.argmax.service.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void startsInTheZoneOfTheCourse() {
    assertThat(start("2022-09-20T12:00")).isEqualTo(Instant.parse("2022-09-20T16:00:00Z"));
  }

  @Test
  void startsAtAnInstant() {
    assertThat(start("2022-09-20T12:00:00Z")).isEqualTo(Instant.parse("2022-09-20T12:00:00Z"));
  }

  @Test
  void runsFromWhereItStarted() {
    Instant start = Instant.parse("2022-09-20T12:00:00Z");
    Clock clock = Clocks.startingAt(start, Instant.now());

    assertThat(clock.instant()).isCloseTo(start, within(1, ChronoUnit.MINUTES));
  }

  @Test
  void countsTheWayFromTheGatewayBack() {
    Instant now = Instant.parse("2022-09-20T12:00:00Z");
    Arrival arrival = new Arrival(Clock.fixed(now, NEW_YORK), new WallClock());

    assertThat(arrival.at(null)).isEqualTo(now);
    assertThat(arrival.at(Instant.now().minusSeconds(30)))
        .isCloseTo(now.minusSeconds(30), within(Duration.ofSeconds(10)));
  }

  @Test
  void believesNoGatewayWhoseClockIsWrong() {
    Instant now = Instant.parse("2022-09-20T12:00:00Z");
    Arrival arrival = new Arrival(Clock.fixed(now, NEW_YORK), new WallClock());

    assertThat(arrival.at(Instant.now().minus(Duration.ofHours(1)))).isEqualTo(now);
    assertThat(arrival.at(Instant.now().plusSeconds(60))).isEqualTo(now);
  }

  private static Instant start(String text) {
    return Clocks.start(text, NEW_YORK);
  }
}
