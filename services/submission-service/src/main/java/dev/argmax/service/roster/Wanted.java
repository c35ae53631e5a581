package dev.argmax.service.roster;

import dev.argmax.service.course.Role;
import org.jspecify.annotations.Nullable;

/// What somebody's line should be.
///
/// @param displayName absent if nothing is said of it
/// @param email absent if nothing is said of it
/// @param section absent for no section
record Wanted(
    String login,
    @Nullable String displayName,
    @Nullable String email,
    Role role,
    @Nullable String section) {}
