package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// The access tokens of programs. Each opens what its scopes say, and nothing that a person's token
/// opens.
@ApplicationScoped
public class ClientTokens {
  private final ApiTokens tokens;
  private final Persons persons;
  private final WallClock clock;

  ClientTokens(ApiTokens tokens, Persons persons, WallClock clock) {
    this.tokens = tokens;
    this.persons = persons;
    this.clock = clock;
  }

  /// A new token, shown this once. Those of the program that have ended are forgotten.
  ///
  /// @param scopes what it opens, with blanks between
  @Transactional(Transactional.TxType.MANDATORY)
  public String issue(UUID personId, String scopes, Duration lifetime) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    tokens.delete(
        "personId = ?1 and kind = ?2 and expiresAt < ?3", personId, ApiToken.Kind.CLIENT, now);
    String secret = Secrets.fresh();
    ApiToken token =
        new ApiToken(ApiToken.Kind.CLIENT, Secrets.hash(secret), personId, now)
            .until(now.plus(lifetime));
    token.scopes = scopes;
    tokens.persist(token);
    return secret;
  }

  /// Takes all tokens of the program out of use.
  @Transactional(Transactional.TxType.MANDATORY)
  public void revoke(UUID personId) {
    tokens.delete("personId = ?1 and kind = ?2", personId, ApiToken.Kind.CLIENT);
  }

  /// What the token says, be it still good or not; empty if it is no program's token that is known.
  @Transactional
  public Optional<Shown> show(String token) {
    return tokens
        .findByIdOptional(Secrets.hash(token))
        .filter(found -> found.kind == ApiToken.Kind.CLIENT)
        .flatMap(found -> persons.findByIdOptional(found.personId).map(p -> shown(found, p)));
  }

  private Shown shown(ApiToken token, Person person) {
    return new Shown(
        person.id,
        person.login,
        person.displayName,
        String.valueOf(token.scopes),
        token.isValidAt(clock.instant()));
  }

  /// A program's token that was shown.
  ///
  /// @param scopes what it opens, with blanks between
  /// @param valid whether it still does
  public record Shown(
      UUID personId, String login, String displayName, String scopes, boolean valid) {}
}
