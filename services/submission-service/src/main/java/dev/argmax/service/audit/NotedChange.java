package dev.argmax.service.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change as it is read.
///
/// @param actor the login of whoever did it; absent when it was the system
/// @param before what held before, as JSON; absent if there was nothing
/// @param after what held from then on, as JSON; absent if there was nothing any more
record NotedChange(
    Instant at,
    @Nullable String actor,
    Change.Action action,
    String subject,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String why) {}
