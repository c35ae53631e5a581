package dev.argmax.service.roster;

import dev.argmax.service.course.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is in a course, or was.
record RosterRow(
    UUID personId,
    String login,
    String displayName,
    @Nullable String email,
    Role role,
    @Nullable String section,
    @Nullable Instant droppedAt) {

  boolean isActive() {
    return droppedAt == null;
  }

  RosterMember view() {
    return new RosterMember(login, displayName, email, role, section, droppedAt);
  }
}
