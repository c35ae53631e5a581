package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// People as they are brought in by somebody else than themselves.
@ApplicationScoped
public class Accounts {
  private final Persons persons;
  private final ApiTokens tokens;
  private final WallClock clock;

  Accounts(Persons persons, ApiTokens tokens, WallClock clock) {
    this.persons = persons;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// Makes the person if the login is new, and gives them this password and token as well.
  @Transactional
  public UUID provide(NewAccount account) {
    Person person = persons.withLogin(account.login()).orElseGet(() -> create(account.login()));
    person.displayName = account.displayName();
    String password = account.password();
    if (password != null && !Password.matches(password, person.passwordHash)) {
      person.passwordHash = Password.hash(password);
    }
    String token = account.token();
    if (token != null && tokens.findByIdOptional(Secrets.hash(token)).isEmpty()) {
      tokens.persist(
          new ApiToken(ApiToken.Kind.API, Secrets.hash(token), person.id, clock.instant()));
    }
    return person.id;
  }

  /// The login name of somebody; empty if there is no such person.
  @Transactional
  public Optional<String> login(UUID personId) {
    return persons.findByIdOptional(personId).map(person -> person.login);
  }

  /// Who has this login; empty if nobody has.
  @Transactional
  public Optional<UUID> withLogin(String login) {
    return persons.withLogin(login).map(person -> person.id);
  }

  /// The login names of these people.
  @Transactional
  public Map<UUID, String> logins(Set<UUID> people) {
    return people.isEmpty()
        ? Map.of()
        : persons.list("id in ?1", people).stream()
            .collect(Collectors.toMap(person -> person.id, person -> person.login));
  }

  private Person create(String login) {
    Person person = new Person(UUID.randomUUID(), login, clock.instant());
    persons.persist(person);
    return person;
  }

  /// @param password in plain text, hashed on the way in; absent for people who sign in elsewhere
  public record NewAccount(
      String login, String displayName, @Nullable String password, @Nullable String token) {}
}
