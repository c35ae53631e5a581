package dev.argmax.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Duration wall = Duration.ZERO;
  private Optional<Duration> cpu = Optional.of(Duration.ofSeconds(2));
  private Optional<Duration> waited = Optional.of(Duration.ofHours(1));
  private final Allowance allowance =
      new Allowance(LIMIT, new Allowance.Meters(() -> wall.toNanos(), () -> cpu, () -> waited));

  @Test
  void isTheLimitWhileThatLasts() {
    passes(seconds(4), seconds(4), seconds(0));

    assertThat(allowance.left()).isEqualTo(seconds(6));
  }

  @Test
  void isOverForCodeThatHadItsShare() {
    passes(seconds(10), seconds(10), seconds(9));

    assertThat(allowance.left()).isZero();
  }

  @Test
  void givesStarvedCodeWhatItLacks() {
    passes(seconds(10), seconds(3), seconds(9));
    assertThat(allowance.left()).isEqualTo(seconds(7));

    passes(seconds(7), seconds(7), seconds(0));
    assertThat(allowance.left()).isZero();
  }

  @Test
  void isOverForCodeThatSleepsWhileCpusAreFree() {
    passes(seconds(10), seconds(0), Duration.ofMillis(100));

    assertThat(allowance.left()).isZero();
  }

  @Test
  void endsAtFourTimesTheLimitWhateverTheMachineDoes() {
    passes(seconds(35), seconds(1), seconds(35));
    assertThat(allowance.left()).isEqualTo(seconds(5));

    passes(seconds(5), seconds(0), seconds(5));
    assertThat(allowance.left()).isZero();
  }

  @Test
  void isTheWallClockWhereTheKernelDoesNotCount() {
    passes(seconds(10), seconds(1), seconds(9));

    var told = cpu;
    cpu = Optional.empty();
    assertThat(allowance.left()).isZero();
    cpu = told;
    waited = Optional.empty();
    assertThat(allowance.left()).isZero();
  }

  private void passes(Duration onTheWall, Duration used, Duration waiting) {
    wall = wall.plus(onTheWall);
    cpu = cpu.map(before -> before.plus(used));
    waited = waited.map(before -> before.plus(waiting));
  }

  private static Duration seconds(int count) {
    return Duration.ofSeconds(count);
  }
}
