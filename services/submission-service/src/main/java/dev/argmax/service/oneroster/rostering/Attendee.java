package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.course.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in a course, or who was.
///
/// @param personChangedAt when their name or address last changed
/// @param changedAt when their place in the course last changed
public record Attendee(
    String course,
    UUID person,
    String login,
    String name,
    @Nullable String email,
    Role role,
    @Nullable String section,
    boolean dropped,
    Instant personChangedAt,
    Instant changedAt) {

  boolean isIn(String courseId) {
    return course.equals(courseId);
  }

  /// Whether they are in the course in this role.
  public boolean is(Role one) {
    return !dropped && role == one;
  }

  boolean isStudent() {
    return is(Role.STUDENT);
  }

  boolean isTeacher() {
    return is(Role.INSTRUCTOR);
  }

  Instant lastModified() {
    return personChangedAt.isAfter(changedAt) ? personChangedAt : changedAt;
  }
}
