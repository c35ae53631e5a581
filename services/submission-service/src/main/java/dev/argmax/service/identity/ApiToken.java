package dev.argmax.service.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ApiToken {
  @Id byte[] hash;

  /// What it is called by in addresses; says nothing about the token.
  UUID id;

  UUID personId;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Nullable String name;
  @Nullable String courseId;
  Instant createdAt;
  @Nullable Instant expiresAt;
  @Nullable Instant revokedAt;
  @Nullable Instant lastUsedAt;
  @Nullable String scopes;

  protected ApiToken() {}

  ApiToken(Kind kind, byte[] hash, UUID personId, Instant createdAt) {
    this.kind = kind;
    this.hash = hash;
    this.id = UUID.randomUUID();
    this.personId = personId;
    this.createdAt = createdAt;
  }

  ApiToken until(Instant end) {
    expiresAt = end;
    return this;
  }

  /// Calls it by this name from now on.
  ApiToken named(String text) {
    name = text;
    return this;
  }

  /// Notes that it was shown, at most once a minute: a client that polls must not write each time.
  void usedAt(Instant now) {
    if (lastUsedAt == null || !now.isBefore(lastUsedAt.plus(1, ChronoUnit.MINUTES))) {
      lastUsedAt = now;
    }
  }

  boolean isValidAt(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /// What a token opens.
  enum Kind {
    /// The pages, until the sign-in ends.
    SESSION,
    API,
    /// One person's calendar of one course, and nothing else.
    CALENDAR,
    /// What a program's scopes say.
    CLIENT
  }
}
