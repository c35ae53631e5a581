package dev.argmax.service.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How long to wait between attempts: the schedule that Standard Webhooks 1.0.0 recommends, a
/// little more than three days in all, each wait up to a tenth longer so that not all come at once.
@Singleton
final class Backoff {
  private static final double JITTER = 0.1;
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final List<Duration> WAITS =
      Stream.of("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
          .map(Duration::parse)
          .toList();

  private final DoubleSupplier chance;

  @Inject
  Backoff() {
    this(() -> ThreadLocalRandom.current().nextDouble());
  }

  /// @param chance from 0 to 1
  Backoff(DoubleSupplier chance) {
    this.chance = chance;
  }

  /// The wait after this many attempts, at least as long as was asked for; empty if there were
  /// enough of them.
  ///
  /// @param asked what the receiver said; a day is the most that is heeded
  Optional<Duration> after(int attempts, @Nullable Duration asked) {
    if (attempts > WAITS.size()) {
      return Optional.empty();
    }
    Duration usual = WAITS.get(attempts - 1);
    Duration least =
        asked == null || asked.compareTo(usual) < 0
            ? usual
            : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    return Optional.of(
        least.plusMillis(Math.round(least.toMillis() * JITTER * chance.getAsDouble())));
  }
}
