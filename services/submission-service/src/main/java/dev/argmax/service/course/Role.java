package dev.argmax.service.course;

/// What somebody is in a course.
public enum Role {
  STUDENT,
  LISTENER,
  TA,
  INSTRUCTOR,
  ADMIN;

  /// Staff see what students hand in, and every test case's message.
  public boolean isStaff() {
    return switch (this) {
      case STUDENT, LISTENER -> false;
      case TA, INSTRUCTOR, ADMIN -> true;
    };
  }

  /// Listeners only read along.
  public boolean maySubmit() {
    return this != LISTENER;
  }
}
