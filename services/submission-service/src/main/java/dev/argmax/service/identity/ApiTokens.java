package dev.argmax.service.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;

/// Tokens by their hash: a copy of the database gives nobody access.
@ApplicationScoped
class ApiTokens implements PanacheRepositoryBase<ApiToken, byte[]> {

  Optional<ApiToken> validAt(String token, Instant now) {
    return findByIdOptional(hash(token)).filter(found -> found.isValidAt(now));
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
