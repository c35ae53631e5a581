package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes passwords. Whoever was signed in with the old one is signed out; API tokens stay.
@ApplicationScoped
public class Passwords {
  private final Persons persons;
  private final ApiTokens tokens;
  private final PasswordAttempts attempts;
  private final WallClock clock;

  Passwords(Persons persons, ApiTokens tokens, PasswordAttempts attempts, WallClock clock) {
    this.persons = persons;
    this.tokens = tokens;
    this.attempts = attempts;
    this.clock = clock;
  }

  /// Changes one's own password.
  ///
  /// @param current what it is until now; needed by whoever has one
  @Transactional
  public void change(UUID personId, @Nullable String current, String next) {
    if (!attempts.allows(personId)) {
      throw new ProblemException(
          ProblemType.TOO_MANY_ATTEMPTS,
          "Wait a minute, then try again.",
          Map.of("retryAfter", PasswordAttempts.WINDOW.toSeconds()));
    }
    Password.checked(next);
    Person person = persons.locked(personId);
    if (person.passwordHash != null && !Password.matches(orEmpty(current), person.passwordHash)) {
      throw new ProblemException(
          ProblemType.WRONG_CURRENT_PASSWORD, "Send your password until now as `current`.");
    }
    attempts.forget(personId);
    set(person, next);
  }

  /// Gives the person a random password and returns it; nobody can read it again.
  @Transactional
  public String reset(UUID personId) {
    String password = Password.random();
    set(persons.locked(personId), password);
    return password;
  }

  private void set(Person person, String password) {
    person.passwordHash = Password.hash(password);
    tokens
        .liveOf(person.id, ApiToken.Kind.SESSION, clock.instant())
        .forEach(session -> session.revokedAt = clock.instant());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
