package dev.argmax.service.standing;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// As whom a course is looked at: as oneself, or, for staff, as one of its students.
@Singleton
final class Viewpoint {
  private final Courses courses;
  private final Accounts accounts;
  private final Caller caller;

  Viewpoint(Courses courses, Accounts accounts, Caller caller) {
    this.courses = courses;
    this.accounts = accounts;
    this.caller = caller;
  }

  /// The caller.
  Member own(String course) {
    return courses.member(course, caller.personId(), Permission.READ_COURSE);
  }

  /// Who asks, and as whom.
  ///
  /// @param login whose view is wanted; absent means the caller's own
  View of(String course, @Nullable String login) {
    Member self = own(course);
    return new View(login == null ? self : student(self, login), self);
  }

  private Member student(Member self, String login) {
    self.require(Permission.READ_EXTENSIONS);
    return accounts
        .withLogin(login)
        .flatMap(person -> courses.everMember(self.course(), person))
        .orElseThrow(ProblemException::notFound);
  }

  /// @param member whose view it is
  /// @param reader who sees it
  record View(Member member, Member reader) {}
}
