package dev.argmax.service.course;

/// What somebody is in a course. What each may do stands in [Permission]. In rising order of trust
/// among people; `LMS` is a program.
public enum Role {
  /// Reads everything and cannot be graded.
  LISTENER,
  STUDENT,
  TA,
  INSTRUCTOR,
  ADMIN,
  /// A learning management system that polls.
  LMS;

  /// Whether this role's work is graded and counts.
  public boolean isGraded() {
    return this == STUDENT;
  }

  /// Whether somebody in this role may give that role to others, or take it from them: people up to
  /// their own.
  public boolean mayGive(Role other) {
    return this != LMS && (other == LMS ? this == ADMIN : other.compareTo(this) <= 0);
  }
}
