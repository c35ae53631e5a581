package dev.argmax.service.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/// Turns tokens and passwords into identities.
@ApplicationScoped
public class SignIn {
  // bcrypt reads at most 72 bytes; longer input is nobody's password.
  private static final int LONGEST_PASSWORD = 72;
  private static final SecureRandom RANDOM = new SecureRandom();

  // Compared with when the login is unknown, so that the time taken does not tell which logins
  // exist.
  private static final String NOBODY =
      BCrypt.withDefaults().hashToString(Accounts.BCRYPT_COST, "nobody".toCharArray());

  private final Persons persons;
  private final ApiTokens tokens;
  private final WallClock clock;
  private final IdentityConfig config;

  SignIn(Persons persons, ApiTokens tokens, WallClock clock, IdentityConfig config) {
    this.persons = persons;
    this.tokens = tokens;
    this.clock = clock;
    this.config = config;
  }

  /// Whose token this is; empty when it is unknown, expired or revoked, or the key of a calendar.
  @Transactional
  public Optional<Identity> identify(String token) {
    return tokens
        .validAt(token, clock.instant())
        .filter(found -> found.kind != ApiToken.Kind.CALENDAR)
        .flatMap(
            found ->
                persons
                    .findByIdOptional(found.personId)
                    .map(p -> new Identity(p.id, p.login, p.displayName, found.expiresAt)));
  }

  /// A session for whoever knows the password; empty otherwise.
  @Transactional
  public Optional<Session> open(String login, String password) {
    Optional<Person> person = persons.withLogin(login);
    String hash = person.map(p -> p.passwordHash).orElse(NOBODY);
    boolean matches =
        password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= LONGEST_PASSWORD
            && BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
    return person.filter(_ -> matches && !hash.equals(NOBODY)).map(this::newSession);
  }

  /// Ends a session, or takes a token out of use for good.
  @Transactional
  public void revoke(String token) {
    tokens.validAt(token, clock.instant()).ifPresent(found -> found.revokedAt = clock.instant());
  }

  /// A session for this person, whoever has found out that it is them.
  Session newSession(Person person) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    String token = "amx_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expiresAt = now.plus(config.sessionDuration());
    tokens.persist(
        new ApiToken(ApiToken.Kind.SESSION, ApiTokens.hash(token), person.id, now)
            .until(expiresAt));
    return new Session(token, expiresAt, person.displayName);
  }
}
