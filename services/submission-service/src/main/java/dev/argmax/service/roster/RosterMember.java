package dev.argmax.service.roster;

import dev.argmax.service.course.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a roster.
///
/// @param droppedAt since when they are in the course no more; absent while they are
record RosterMember(
    String login,
    String displayName,
    @Nullable String email,
    Role role,
    @Nullable String section,
    @Nullable Instant droppedAt) {}
