package dev.argmax.gateway.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the roster, as the API tells it.
record RosterView(List<MemberView> items, @Nullable String next) {
  record MemberView(
      String login,
      String displayName,
      @Nullable String email,
      String role,
      @Nullable String section,
      @Nullable Instant droppedAt) {
    /// Whether they have a page as a student.
    public boolean student() {
      return role.equals("STUDENT");
    }
  }

  /// What an import does, or did.
  record Imported(
      boolean applied,
      List<MemberView> added,
      List<MemberView> reinstated,
      List<Changed> changed,
      List<MemberView> dropped,
      int unchanged,
      boolean needsAllowDrops) {}

  record Changed(String login) {}
}
