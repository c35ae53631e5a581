package dev.argmax.service.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ApiToken {
  @Id byte[] hash;
  UUID personId;
  Instant createdAt;
  @Nullable Instant expiresAt;
  @Nullable Instant revokedAt;

  protected ApiToken() {}

  ApiToken(byte[] hash, UUID personId, Instant createdAt, @Nullable Instant expiresAt) {
    this.hash = hash;
    this.personId = personId;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  boolean isValidAt(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }
}
