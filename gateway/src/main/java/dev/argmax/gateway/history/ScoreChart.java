package dev.argmax.gateway.history;

import dev.argmax.gateway.course.Points;
import dev.argmax.gateway.course.SubmissionLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Scores over attempts as points of an SVG, the earliest at the left. The table of submissions
/// beside it says the same in numbers.
///
/// @param line the points of a polyline
/// @param summary the chart in a sentence
record ScoreChart(List<Dot> dots, String line, String summary, String maxScore) {
  /// The drawing area within the view box of 320 by 140, in the template too.
  private static final double LEFT = 34;

  private static final double RIGHT = 308;
  private static final double TOP = 12;
  private static final double BOTTOM = 112;

  /// Absent with fewer than two scores: nothing can be seen in one.
  static @Nullable ScoreChart of(List<SubmissionLine> latestFirst, @Nullable Double maxScore) {
    var graded =
        latestFirst.reversed().stream()
            .filter(line -> line.graded() && line.score() != null)
            .toList();
    if (graded.size() < 2 || maxScore == null || maxScore <= 0) {
      return null;
    }
    var dots =
        IntStream.range(0, graded.size())
            .mapToObj(at -> dot(graded.get(at), at / (graded.size() - 1.0), maxScore))
            .toList();
    return new ScoreChart(
        dots,
        dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")),
        summary(graded, maxScore),
        Points.text(maxScore));
  }

  private static Dot dot(SubmissionLine line, double across, double maxScore) {
    var score = line.score() == null ? 0 : line.score();
    return new Dot(
        number(LEFT + across * (RIGHT - LEFT)),
        number(BOTTOM - score / maxScore * (BOTTOM - TOP)),
        line.attempt(),
        line.counts());
  }

  private static String summary(List<SubmissionLine> graded, double maxScore) {
    var first = graded.getFirst();
    var last = graded.getLast();
    return "From %s points in submission %d to %s in submission %d, of %s."
        .formatted(
            Points.text(first.score()),
            first.attempt(),
            Points.text(last.score()),
            last.attempt(),
            Points.text(maxScore));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// The attempt at the left end.
  public int first() {
    return dots.getFirst().attempt();
  }

  /// The attempt at the right end.
  public int last() {
    return dots.getLast().attempt();
  }

  record Dot(String x, String y, int attempt, boolean counts) {}
}
