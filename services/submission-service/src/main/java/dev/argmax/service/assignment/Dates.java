package dev.argmax.service.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an assignment is handed out and taken in, for everybody without other dates.
///
/// @param dueAt the last second in time
/// @param lateUntil the last second in which late work is taken; absent leaves it to the late
///   policy
public record Dates(Instant opensAt, Instant dueAt, @Nullable Instant lateUntil) {}
