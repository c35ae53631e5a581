package dev.argmax.gateway.chart;

import java.util.ArrayList;
import java.util.List;

/// A scale that ends at a round number.
final class Scale {
  private static final int STEPS = 4;

  private Scale() {}

  /// The least number that is at least this one and is four times 1, 2 or 5 times a power of ten.
  static int top(int most) {
    for (int power = 1; ; power *= 10) {
      for (int digit : new int[] {1, 2, 5}) {
        if (digit * power * STEPS >= most) {
          return digit * power * STEPS;
        }
      }
    }
  }

  static List<Integer> ticks(int top) {
    var ticks = new ArrayList<Integer>();
    for (int i = 0; i <= STEPS; i++) {
      ticks.add(top / STEPS * i);
    }
    return ticks;
  }
}
