package dev.argmax.service.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How many students have what in one assignment.
///
/// @param maxScore absent where nothing is handed in here
/// @param handedIn how many have a submission that they did not take back
/// @param late of how many the submission that counts, or else the last, is late
/// @param mean of the scores that count, before lateness; absent while there is none
/// @param median of the same
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentNumbers(
    String slug,
    String title,
    Instant opensAt,
    Instant dueAt,
    @Nullable Double maxScore,
    int students,
    int handedIn,
    int graded,
    int underWay,
    int parked,
    int missing,
    int late,
    int flagged,
    int overridden,
    @Nullable Double mean,
    @Nullable Double median) {
  static AssignmentNumbers of(Assignment assignment, @Nullable Double maxScore, List<Work> all) {
    List<Double> scores = all.stream().map(Work::score).filter(Objects::nonNull).sorted().toList();
    return new AssignmentNumbers(
        assignment.slug(),
        assignment.title(),
        assignment.dates().opensAt(),
        assignment.dates().dueAt(),
        maxScore,
        all.size(),
        count(all, work -> work.shown().isPresent()),
        count(all, work -> work.state() == Work.State.GRADED),
        count(all, work -> work.state() == Work.State.UNDER_WAY),
        count(all, work -> work.state() == Work.State.PARKED),
        count(all, work -> work.state() == Work.State.MISSING),
        count(all, work -> work.lateDays() > 0),
        count(all, Work::isFlagged),
        count(all, Work::isOverridden),
        mean(scores),
        median(scores));
  }

  private static int count(List<Work> all, Predicate<Work> which) {
    return (int) all.stream().filter(which).count();
  }

  private static @Nullable Double mean(List<Double> scores) {
    return scores.isEmpty()
        ? null
        : Double.valueOf(scores.stream().mapToDouble(score -> score).average().orElseThrow());
  }

  private static @Nullable Double median(List<Double> sorted) {
    int count = sorted.size();
    return count == 0
        ? null
        : Double.valueOf((sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2);
  }
}
