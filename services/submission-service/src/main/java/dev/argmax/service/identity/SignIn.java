package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Turns tokens and passwords into identities.
@ApplicationScoped
public class SignIn {
  // Compared with when the login is unknown, so that the time taken does not tell which logins
  // exist.
  private static final String NOBODY = Password.hash("nobody");

  private static final Set<ApiToken.Kind> OPENS_EVERYTHING =
      EnumSet.of(ApiToken.Kind.SESSION, ApiToken.Kind.API);

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

  /// Whose session or API token this is; empty when it is unknown, expired, revoked, or opens
  /// something else.
  @Transactional
  public Optional<Identity> identify(String token) {
    return tokens
        .validAt(token, clock.instant())
        .filter(found -> OPENS_EVERYTHING.contains(found.kind))
        .flatMap(found -> persons.findByIdOptional(found.personId).map(p -> use(found, p)));
  }

  /// A session for whoever knows the password; empty otherwise.
  @Transactional
  public Optional<Session> open(String login, String password) {
    Optional<Person> person = persons.withLogin(login);
    String hash = person.map(p -> p.passwordHash).orElse(NOBODY);
    boolean matches = Password.matches(password, hash);
    return person.filter(_ -> matches && !hash.equals(NOBODY)).map(this::newSession);
  }

  /// A session for this person, who has shown elsewhere that it is them; empty if there is no such
  /// person.
  @Transactional
  public Optional<Session> openFor(UUID personId) {
    return persons.findByIdOptional(personId).map(this::newSession);
  }

  /// Ends a session, or takes a token out of use for good.
  @Transactional
  public void revoke(String token) {
    tokens.validAt(token, clock.instant()).ifPresent(found -> found.revokedAt = clock.instant());
  }

  private Identity use(ApiToken token, Person person) {
    token.usedAt(clock.instant());
    return new Identity(person.id, person.login, person.displayName, token.kind, token.expiresAt);
  }

  /// A session for this person, whoever has found out that it is them.
  Session newSession(Person person) {
    String token = Secrets.fresh();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant expiresAt = now.plus(config.sessionDuration());
    tokens.persist(
        new ApiToken(ApiToken.Kind.SESSION, Secrets.hash(token), person.id, now).until(expiresAt));
    return new Session(token, expiresAt, person.displayName);
  }
}
