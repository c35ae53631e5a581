package dev.argmax.service.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tokens by their hash: a copy of the database gives nobody access.
@ApplicationScoped
class ApiTokens implements PanacheRepositoryBase<ApiToken, byte[]> {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// The token, if it opens anything.
  Optional<ApiToken> validAt(String token, Instant now) {
    return findByIdOptional(hash(token)).filter(found -> found.isValidAt(now));
  }

  /// The person's tokens of this kind that open something, the oldest first.
  List<ApiToken> liveOf(UUID personId, ApiToken.Kind kind, Instant now) {
    return list("personId = ?1 and kind = ?2 order by createdAt, id", personId, kind).stream()
        .filter(token -> token.isValidAt(now))
        .toList();
  }

  /// A token that nobody can guess: `amx_` and 256 bits.
  static String fresh() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return "amx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
