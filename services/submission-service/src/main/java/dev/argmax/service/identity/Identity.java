package dev.argmax.service.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a token stands for.
///
/// @param kind what the token opens
public record Identity(
    UUID personId,
    String login,
    String displayName,
    ApiToken.Kind kind,
    @Nullable Instant tokenExpiresAt) {}
