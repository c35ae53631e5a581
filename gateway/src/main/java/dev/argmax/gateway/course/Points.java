package dev.argmax.gateway.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Points as people write them: at most two decimals, none without need.
public final class Points {
  private Points() {}

  /// The points out of how many there are, or a dash while nothing is known.
  public static String of(@Nullable Double points, @Nullable Double max) {
    return max == null || points == null ? text(points) : text(points) + " / " + text(max);
  }

  /// A share as per cent, with one decimal where it needs it.
  public static String percent(double share) {
    return BigDecimal.valueOf(share * 100)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /// The same of a score that leaves out test cases which are not shown yet: between what it lies.
  ///
  /// @param hidden what those can earn at most; absent where nothing is left out
  public static String of(@Nullable Double points, @Nullable Double max, @Nullable Double hidden) {
    return points == null || hidden == null
        ? of(points, max)
        : text(points) + " to " + of(points + hidden, max);
  }

  /// The points as text; a dash when there are none yet.
  public static String text(@Nullable Double points) {
    return points == null
        ? "–"
        : BigDecimal.valueOf(points)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString();
  }
}
