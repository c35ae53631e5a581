package dev.argmax.service.extension;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.DateOverrides.Target;
import dev.argmax.service.assignment.DatesView;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds students and sections, and what holds for them.
@ApplicationScoped
class Recipients {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Courses courses;
  private final Accounts accounts;
  private final Timetable timetable;

  Recipients(Courses courses, Accounts accounts, Timetable timetable) {
    this.courses = courses;
    this.accounts = accounts;
    this.timetable = timetable;
  }

  /// A problem when there is no such student or section in the course.
  Target target(String course, Recipient recipient) {
    return switch (recipient) {
      case Recipient.Student student -> new Target(null, member(course, student).personId());
      case Recipient.Section section -> {
        if (!courses.hasSection(course, section.name())) {
          throw ProblemException.notFound();
        }
        yield new Target(section.name(), null);
      }
    };
  }

  DatesView dates(Assignment assignment, Recipient recipient) {
    Member member =
        switch (recipient) {
          case Recipient.Student student -> member(assignment.course(), student);
          case Recipient.Section section ->
              new Member(assignment.course(), NOBODY, Role.STUDENT, section.name());
        };
    return DatesView.of(timetable.of(assignment, member));
  }

  @Nullable String login(@Nullable UUID person) {
    return person == null ? null : accounts.login(person).orElse("?");
  }

  private Member member(String course, Recipient.Student student) {
    return accounts
        .withLogin(student.login())
        .flatMap(person -> courses.find(course, person))
        .orElseThrow(ProblemException::notFound);
  }
}
