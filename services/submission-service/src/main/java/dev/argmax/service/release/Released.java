package dev.argmax.service.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.course.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that other systems are told.
public sealed interface Released {

  /// An assignment, with the dates of everybody without others.
  ///
  /// @param category what it counts towards; absent if towards nothing
  /// @param maxPoints absent while nothing can be handed in here
  /// @param lateUntil the last second in which late work is taken
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Assignment(
      String title,
      @Nullable String category,
      @Nullable Double maxPoints,
      Instant opensAt,
      Instant dueAt,
      Instant lateUntil)
      implements Released {}

  /// Somebody's place in the course.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Enrolment(Role role, @Nullable String section, String displayName, @Nullable String email)
      implements Released {}

  /// The dates of one student in one assignment, where they are not everybody's.
  record Dates(Instant opensAt, Instant dueAt, Instant lateUntil) implements Released {}

  /// The grade of one student in one assignment.
  ///
  /// @param points after lateness, and 0 for what is missing; absent for who is excused
  /// @param lateDays how many days late the work came, waived ones included
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Grade(Status status, @Nullable Double points, double maxPoints, int lateDays)
      implements Released {}

  /// What sort of grade it is.
  enum Status {
    GRADED,
    /// It was due and nothing was handed in.
    MISSING,
    EXCUSED
  }
}
