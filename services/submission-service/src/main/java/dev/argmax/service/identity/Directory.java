package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.database.OneColumn;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everybody there is, whatever courses they are in.
@ApplicationScoped
public class Directory {
  private final Persons persons;
  private final EntityManager database;
  private final WallClock clock;

  Directory(Persons persons, EntityManager database, WallClock clock) {
    this.persons = persons;
    this.database = database;
    this.clock = clock;
  }

  /// Holds back other rosters until the transaction ends, so that two of them cannot bring in the
  /// same login or address.
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    database
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtext('directory'))) locked")
        .getSingleResult();
  }

  /// One person; a problem if there is none.
  @Transactional
  public Profile profile(UUID id) {
    Person person = persons.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    return profile(person, linked(List.of(person)));
  }

  /// Those of these logins that there are, by login.
  @Transactional
  public Map<String, Profile> withLogins(Collection<String> logins) {
    List<Person> found = logins.isEmpty() ? List.of() : persons.list("login in ?1", logins);
    Set<UUID> linked = linked(found);
    return found.stream().collect(Collectors.toMap(p -> p.login, p -> profile(p, linked)));
  }

  /// Whose these addresses are.
  @Transactional
  public Addresses holders(Collection<String> addresses) {
    List<String> lower =
        addresses.stream().map(address -> address.toLowerCase(Locale.ROOT)).toList();
    List<Person> found = lower.isEmpty() ? List.of() : persons.list("lower(email) in ?1", lower);
    return new Addresses(
        found.stream()
            .collect(
                Collectors.toMap(
                    person -> String.valueOf(person.email).toLowerCase(Locale.ROOT),
                    person -> person.id)));
  }

  /// Brings in somebody new and returns their id.
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID add(String login, String displayName, @Nullable String email) {
    Person person = new Person(UUID.randomUUID(), login, clock.instant());
    person.displayName = displayName;
    person.email = email;
    persons.persist(person);
    return person.id;
  }

  /// Says anew what somebody is called and where they get mail.
  @Transactional(Transactional.TxType.MANDATORY)
  public void describe(UUID id, String displayName, @Nullable String email) {
    Person person = persons.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    person.displayName = displayName;
    person.email = email;
  }

  /// Addresses in lower case, and whose they are.
  public record Addresses(Map<String, UUID> holders) {

    /// Whether the address is somebody else's.
    public boolean isTaken(String address, @Nullable Profile from) {
      UUID holder = holders.get(address.toLowerCase(Locale.ROOT));
      return holder != null && (from == null || !holder.equals(from.id()));
    }
  }

  private Set<UUID> linked(List<Person> people) {
    if (people.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        OneColumn.of(
            database
                .createNativeQuery(
                    "select distinct person_id from person_identity where person_id in (:people)",
                    Tuple.class)
                .setParameter("people", people.stream().map(person -> person.id).toList()),
            UUID.class));
  }

  private static Profile profile(Person person, Set<UUID> linked) {
    return new Profile(
        person.id,
        person.login,
        person.displayName,
        person.email,
        person.passwordHash != null,
        linked.contains(person.id));
  }
}
