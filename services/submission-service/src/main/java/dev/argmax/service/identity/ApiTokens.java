package dev.argmax.service.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tokens by their hash: a copy of the database gives nobody access.
@ApplicationScoped
class ApiTokens implements PanacheRepositoryBase<ApiToken, byte[]> {

  /// The token, if it opens anything.
  Optional<ApiToken> validAt(String token, Instant now) {
    return findByIdOptional(Secrets.hash(token)).filter(found -> found.isValidAt(now));
  }

  /// The person's tokens of this kind that open something, the oldest first.
  List<ApiToken> liveOf(UUID personId, ApiToken.Kind kind, Instant now) {
    return list("personId = ?1 and kind = ?2 order by createdAt, id", personId, kind).stream()
        .filter(token -> token.isValidAt(now))
        .toList();
  }
}
