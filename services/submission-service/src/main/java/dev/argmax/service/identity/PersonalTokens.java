package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The API tokens that people make for themselves.
@ApplicationScoped
public class PersonalTokens {
  private static final int MOST = 20;

  private final Persons persons;
  private final ApiTokens tokens;
  private final WallClock clock;

  PersonalTokens(Persons persons, ApiTokens tokens, WallClock clock) {
    this.persons = persons;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// Those that open the API now, the oldest first.
  @Transactional
  public List<TokenView> of(UUID personId) {
    return live(personId).stream()
        .map(t -> new TokenView(t.id, t.name, t.createdAt, t.expiresAt, t.lastUsedAt))
        .toList();
  }

  /// Makes one; a problem if the person has as many as they may.
  ///
  /// @param lifetime how long it opens the API; absent when it does until it is revoked
  @Transactional
  public IssuedToken issue(UUID personId, String name, @Nullable Duration lifetime) {
    persons.locked(personId);
    if (live(personId).size() >= MOST) {
      throw new ProblemException(
          ProblemType.TOO_MANY_TOKENS, "You have " + MOST + ". Revoke one that you do not need.");
    }
    String secret = Secrets.fresh();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ApiToken token =
        new ApiToken(ApiToken.Kind.API, Secrets.hash(secret), personId, now).named(name);
    if (lifetime != null) {
      token.until(now.plus(lifetime));
    }
    tokens.persist(token);
    return new IssuedToken(token.id, name, secret, token.expiresAt);
  }

  /// Takes one out of use for good; a problem if it is not a live one of this person.
  @Transactional
  public void revoke(UUID personId, UUID id) {
    live(personId).stream()
            .filter(token -> token.id.equals(id))
            .findFirst()
            .orElseThrow(ProblemException::notFound)
            .revokedAt =
        clock.instant();
  }

  private List<ApiToken> live(UUID personId) {
    return tokens.liveOf(personId, ApiToken.Kind.API, clock.instant());
  }

  /// @param name absent for tokens that the system gave
  /// @param lastUsedAt right to a minute
  public record TokenView(
      UUID id,
      @Nullable String name,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {}

  /// @param token shown this once; only its hash is kept
  public record IssuedToken(UUID id, String name, String token, @Nullable Instant expiresAt) {}
}
