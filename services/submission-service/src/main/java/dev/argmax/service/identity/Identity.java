package dev.argmax.service.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a token stands for.
public record Identity(
    UUID personId, String login, String displayName, @Nullable Instant tokenExpiresAt) {}
