package dev.argmax.service.roster;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.identity.Passwords;
import dev.argmax.service.identity.Profile;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Passwords for members who have no other way in. Whoever sets somebody's password can sign in as
/// them, so it is never done for anybody who may do more, here or in another course.
@ApplicationScoped
class FirstPasswords {
  private final Directory directory;
  private final Passwords passwords;
  private final Courses courses;
  private final AuditLog audit;

  FirstPasswords(Directory directory, Passwords passwords, Courses courses, AuditLog audit) {
    this.directory = directory;
    this.passwords = passwords;
    this.courses = courses;
    this.audit = audit;
  }

  /// Gives the member a random password and returns it, or says why not.
  @Transactional
  String give(Member actor, RosterRow row) {
    if (!row.isActive()) {
      throw ProblemException.notFound();
    }
    if (!actor.role().mayGive(row.role())) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED, "As " + actor.role() + " you do this for roles up to your own.");
    }
    obstacle(actor, row)
        .ifPresent(
            remedy -> {
              throw new ProblemException(ProblemType.PASSWORD_NOT_YOURS, remedy);
            });
    String password = passwords.reset(row.personId());
    audit.note(
        new Change(
            actor.course(),
            actor.personId(),
            Change.Action.PASSWORD_SET,
            "password of " + row.login(),
            null,
            null,
            null));
    return password;
  }

  private Optional<String> obstacle(Member actor, RosterRow row) {
    if (row.personId().equals(actor.personId())) {
      return Optional.of("Change your own with PUT /api/v1/me/password.");
    }
    Profile person = directory.profile(row.personId());
    boolean first = !person.hasPassword() && !person.isLinked();
    if (!first && actor.role() != Role.ADMIN) {
      return Optional.of(
          person.isLinked()
              ? "They sign in through their identity provider."
              : "They have one; if they forgot it, an ADMIN of the course can reset it.");
    }
    return elsewhere(actor, row, first);
  }

  // A first password opens a student's other courses too, but nobody's whom another course trusts.
  private Optional<String> elsewhere(Member actor, RosterRow row, boolean first) {
    boolean conflicts =
        courses.of(row.personId()).stream()
            .filter(other -> !other.id().equals(actor.course()))
            .anyMatch(other -> !first || Permission.READ_ROSTER.isGivenTo(other.role()));
    return conflicts
        ? Optional.of(
            first
                ? "They are staff of another course; ask there, or link an identity provider."
                : "They are in another course too; they can change it themselves, signed in.")
        : Optional.empty();
  }
}
