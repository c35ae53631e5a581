package dev.argmax.gateway.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A token in use as the API tells it; what it is itself, nobody can read again.
record TokenView(
    String id,
    String name,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {

  record Items(List<TokenView> items) {}

  /// One that was just made.
  record Issued(String name, String token) {}
}
