package dev.argmax.service.roster;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.identity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes changes of a roster, and notes them, in the transaction that decided them.
@ApplicationScoped
class RosterBook {
  private final Directory directory;
  private final Courses courses;
  private final AuditLog audit;
  private final Clock clock;

  RosterBook(Directory directory, Courses courses, AuditLog audit, Clock clock) {
    this.directory = directory;
    this.courses = courses;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void apply(Step step, Cause cause) {
    RosterMember after = step.after();
    UUID person = person(step.known().person(), after);
    if (step.changesMembership()) {
      Member member = new Member(cause.actor().course(), person, after.role(), after.section());
      if (step.kind() == Step.Kind.ADDED) {
        courses.add(member);
      } else {
        courses.enroll(member);
      }
      RosterRow row = step.known().isActive() ? step.known().row() : null;
      note(after.login(), of(row), new Place(after.role(), after.section()), cause);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void drop(RosterRow row, Cause cause) {
    courses.drop(cause.actor().course(), row.personId(), clock.instant());
    note(row.login(), of(row), null, cause);
  }

  private UUID person(@Nullable Profile person, RosterMember after) {
    if (person == null) {
      return directory.add(after.login(), after.displayName(), after.email());
    }
    if (!person.displayName().equals(after.displayName())
        || !Objects.equals(person.email(), after.email())) {
      directory.describe(person.id(), after.displayName(), after.email());
    }
    return person.id();
  }

  private void note(String login, @Nullable Place before, @Nullable Place after, Cause cause) {
    Member actor = cause.actor();
    audit.note(
        new Change(
            actor.course(),
            actor.personId(),
            Change.Action.MEMBER_CHANGED,
            "member " + login,
            before,
            after,
            cause.why()));
  }

  private static @Nullable Place of(@Nullable RosterRow row) {
    return row == null ? null : new Place(row.role(), row.section());
  }

  /// Somebody's place in a course, as the audit log keeps it.
  record Place(Role role, @Nullable String section) {}

  /// Who changes something, and why.
  record Cause(Member actor, @Nullable String why) {}
}
