package dev.argmax.service.roster;

import org.jspecify.annotations.Nullable;

/// One field of one member, before and after.
///
/// @param field `displayName`, `email`, `role` or `section`
record FieldChange(String login, String field, @Nullable String before, @Nullable String after) {}
