package dev.argmax.service.identity;

import java.time.Instant;

/// A fresh sign-in. The token is shown this once; only its hash is kept.
public record Session(String token, Instant expiresAt, String displayName) {}
