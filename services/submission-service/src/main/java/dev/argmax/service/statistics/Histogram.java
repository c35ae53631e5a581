package dev.argmax.service.statistics;

import dev.argmax.service.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How the scores that count are spread, before lateness.
final class Histogram {
  private static final int BINS = 10;

  private Histogram() {}

  /// Ten bins of the same width. Whoever has everything is in one of their own behind them: that is
  /// the number that is asked for most.
  static List<Bin> of(double maxScore, List<Work> all) {
    List<Double> scores = all.stream().map(Work::score).filter(Objects::nonNull).toList();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(bin(scores, maxScore * i / BINS, maxScore * (i + 1) / BINS));
    }
    bins.add(bin(scores, maxScore, Math.nextUp(maxScore)));
    return bins;
  }

  private static Bin bin(List<Double> scores, double from, double to) {
    return new Bin(
        from, to, (int) scores.stream().filter(score -> score >= from && score < to).count());
  }

  /// @param from the least score that belongs to it
  /// @param to the least score above it
  record Bin(double from, double to, int students) {}
}
