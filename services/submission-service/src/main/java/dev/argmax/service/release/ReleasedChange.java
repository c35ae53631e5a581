package dev.argmax.service.release;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change of what other systems are told.
///
/// @param sequence counts from 1 in each course, without a gap
/// @param person absent for what is about an assignment alone
/// @param login the person's
/// @param assignment its slug; absent for what is about a person alone
/// @param content what holds from then on, of the record that goes with the kind; absent when there
///   is no such thing any more
/// @param at when it was told, by the course's clock
public record ReleasedChange(
    long sequence,
    Kind kind,
    @Nullable UUID person,
    @Nullable String login,
    @Nullable String assignment,
    @Nullable Released content,
    Instant at) {}
