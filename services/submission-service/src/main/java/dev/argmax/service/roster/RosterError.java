package dev.argmax.service.roster;

import org.jspecify.annotations.Nullable;

/// Something wrong in a roster file.
///
/// @param line counted from 1, header and lines within quotes included
/// @param column as the file calls it; absent if it is about the whole line
record RosterError(long line, @Nullable String column, String message) {}
