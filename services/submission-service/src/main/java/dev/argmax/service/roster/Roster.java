package dev.argmax.service.roster;

import dev.argmax.service.course.Member;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.identity.Profile;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.roster.RosterBook.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Changes members one by one.
@ApplicationScoped
class Roster {
  private final RosterRows rows;
  private final Directory directory;
  private final RosterBook book;

  Roster(RosterRows rows, Directory directory, RosterBook book) {
    this.rows = rows;
    this.directory = directory;
    this.book = book;
  }

  /// The one with this login, dropped or not.
  @Transactional
  RosterRow member(String course, String login) {
    if (Field.LOGIN.complaint(login).isPresent()) {
      throw ProblemException.notFound();
    }
    return rows.named(course, login).orElseThrow(ProblemException::notFound);
  }

  /// Makes it so, or says why not.
  @Transactional
  Step put(Wanted wanted, Cause cause) {
    directory.lock();
    String course = cause.actor().course();
    List<RosterRow> row = rows.named(course, wanted.login()).stream().toList();
    Known known =
        Objects.requireNonNull(known(course, Set.of(wanted.login()), row).get(wanted.login()));
    Step step = Step.towards(wanted, known);
    step.refusal(cause.actor())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    requireFree(wanted, known);
    book.apply(step, cause);
    return step;
  }

  /// Takes somebody out of the course; nothing happens if they are out already.
  @Transactional
  void drop(String login, Cause cause) {
    directory.lock();
    Member actor = cause.actor();
    RosterRow row = member(actor.course(), login);
    if (!row.isActive()) {
      return;
    }
    if (row.personId().equals(actor.personId())) {
      throw new ProblemException(
          ProblemType.OWN_MEMBERSHIP, "Ask somebody else with your role to drop you.");
    }
    if (!actor.role().mayGive(row.role())) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED, "As " + actor.role() + " you drop members up to your own role.");
    }
    book.drop(row, cause);
  }

  /// What is known of each of these logins, given the lines that they have in the course.
  Map<String, Known> known(String course, Collection<String> logins, List<RosterRow> lines) {
    Map<String, Profile> people = directory.withLogins(logins);
    Set<UUID> elsewhere =
        rows.elsewhere(course, people.values().stream().map(Profile::id).toList());
    Map<String, RosterRow> byLogin = new HashMap<>();
    lines.forEach(line -> byLogin.put(line.login(), line));
    Map<String, Known> known = new HashMap<>();
    for (String login : logins) {
      Profile person = people.get(login);
      known.put(
          login,
          new Known(person, byLogin.get(login), person != null && elsewhere.contains(person.id())));
    }
    return known;
  }

  private void requireFree(Wanted wanted, Known known) {
    String email = wanted.email();
    if (email != null && directory.holders(Set.of(email)).isTaken(email, known.person())) {
      throw new ProblemException(
          ProblemType.ADDRESS_TAKEN, "Check the login and the address; one of them is another's.");
    }
  }
}
