package dev.argmax.service.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.grade.ClassList.Student;
import dev.argmax.service.grading.Verdict;
import dev.argmax.service.standing.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one student has in an assignment.
///
/// @param submission the one that counts, or else the last one
/// @param attempts how many are spent
/// @param score of it before lateness: what staff set, or else what was graded
/// @param graded what the grader gave
/// @param points after lateness; absent while nothing counts
/// @param lateDays how many days late it is
/// @param overridden whether staff set the score
/// @param flagged whether the grader found something that staff should look at
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkView(
    String student,
    String name,
    @Nullable String section,
    Work.State state,
    @Nullable UUID submission,
    @Nullable Integer attempt,
    int attempts,
    @Nullable Instant receivedAt,
    @Nullable Verdict verdict,
    @Nullable Double score,
    @Nullable Double graded,
    @Nullable Double points,
    int lateDays,
    boolean overridden,
    boolean flagged) {
  static WorkView of(Work work, @Nullable Verdict verdict) {
    Attempt shown = work.shown().orElse(null);
    Student student = work.student();
    return new WorkView(
        student.login(),
        student.name(),
        student.member().section(),
        work.state(),
        shown == null ? null : shown.submission(),
        shown == null ? null : shown.number(),
        work.standing().attempts(),
        shown == null ? null : shown.receivedAt(),
        verdict,
        work.score(),
        shown == null ? null : shown.graded(),
        work.points(),
        work.lateDays(),
        work.isOverridden(),
        work.isFlagged());
  }

  /// @param total how many there are on all pages
  /// @param next give it as `after` to read on; absent at the end
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WorkPage(int total, List<WorkView> items, @Nullable String next) {}

  /// Where a student's work is among what was looked for.
  ///
  /// @param position counts from 1; absent if it is not among them
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Neighbours(
      int total,
      @Nullable Integer position,
      @Nullable Neighbour previous,
      @Nullable Neighbour next) {}

  /// The one before or after.
  record Neighbour(String student, UUID submission) {}
}
