package dev.argmax.service.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Points in a file: a plain number of at most four places.
final class Points {
  private static final int PLACES = 4;

  private Points() {}

  /// Empty if there are none.
  static String text(@Nullable Double points) {
    return points == null
        ? ""
        : BigDecimal.valueOf(points)
            .setScale(PLACES, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
