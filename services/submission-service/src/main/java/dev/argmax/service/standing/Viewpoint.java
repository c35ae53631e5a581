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

  /// @param login whose view is wanted; absent means the caller's own
  Member of(String course, @Nullable String login) {
    Member self = own(course);
    if (login == null) {
      return self;
    }
    self.require(Permission.READ_EXTENSIONS);
    return accounts
        .withLogin(login)
        .flatMap(person -> courses.everMember(course, person))
        .orElseThrow(ProblemException::notFound);
  }
}
