package dev.argmax.service.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// In which order work is listed; students without what is looked at come last, and those who are
/// alike by login.
enum Order {
  LOGIN(Comparator.comparing(work -> work.student().login())),
  NAME(Comparator.comparing(work -> work.student().name())),
  SECTION(by(work -> work.student().member().section(), Comparator.naturalOrder())),
  LOWEST(by(Work::points, Comparator.naturalOrder())),
  HIGHEST(by(Work::points, Comparator.reverseOrder())),
  LATEST(by(Order::receivedAt, Comparator.reverseOrder()));

  @SuppressWarnings("ImmutableEnumChecker") // comparators of values
  private final Comparator<Work> comparator;

  Order(Comparator<Work> comparator) {
    this.comparator = comparator;
  }

  Comparator<Work> comparator() {
    return comparator.thenComparing(work -> work.student().login());
  }

  private static @Nullable Instant receivedAt(Work work) {
    return work.shown().map(attempt -> attempt.receivedAt()).orElse(null);
  }

  private static <T> Comparator<Work> by(
      Function<Work, @Nullable T> property, Comparator<? super T> order) {
    return Comparator.comparing(property, Comparator.nullsLast(order));
  }
}
