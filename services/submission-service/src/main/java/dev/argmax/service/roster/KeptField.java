package dev.argmax.service.roster;

import org.jspecify.annotations.Nullable;

/// A field that stays although something else was asked for.
///
/// @param field `displayName` or `email`
record KeptField(String login, String field, @Nullable String stays, String asked, String why) {}
