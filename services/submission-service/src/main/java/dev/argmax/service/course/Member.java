package dev.argmax.service.course;

import java.util.UUID;

/// Somebody in a course: the proof that they may look at it at all.
public record Member(String course, UUID personId, Role role) {

  /// Whether this member sees what other members hand in.
  public boolean isStaff() {
    return role.isStaff();
  }
}
