package dev.argmax.gateway.submission;

import dev.argmax.gateway.submission.SubmissionView.PhaseTime;
import dev.argmax.gateway.submission.SubmissionView.RunView;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How long grading took, step by step, as bars and in numbers.
///
/// @param total from when a grader took it until it was judged
record Timing(String total, List<Bar> bars) {
  /// The widest bar, in the units of its view box.
  private static final double WIDEST = 100;

  /// One step.
  ///
  /// @param width of its bar, at most 100
  record Bar(String name, String time, String width) {}

  /// Absent while nothing is known.
  static @Nullable Timing of(@Nullable RunView run) {
    if (run == null || run.startedAt() == null || run.finishedAt() == null) {
      return null;
    }
    var phases = Objects.requireNonNullElse(run.phases(), List.<PhaseTime>of());
    var longest = phases.stream().mapToLong(PhaseTime::millis).max().orElse(1);
    return new Timing(
        seconds(Duration.between(run.startedAt(), run.finishedAt()).toMillis()),
        phases.stream().map(phase -> bar(phase, Math.max(1, longest))).toList());
  }

  private static Bar bar(PhaseTime phase, long longest) {
    return new Bar(
        name(phase.phase()),
        seconds(phase.millis()),
        String.format(Locale.ROOT, "%.1f", Math.max(0.5, WIDEST * phase.millis() / longest)));
  }

  private static String name(String phase) {
    return switch (phase) {
      case "fetch" -> "Fetching the files";
      case "compile" -> "Compiling";
      case "run" -> "Running";
      case "judge" -> "Judging";
      default ->
          phase.isEmpty()
              ? phase
              : phase.substring(0, 1).toUpperCase(Locale.ROOT)
                  + phase.substring(1).replace('_', ' ');
    };
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
  }
}
