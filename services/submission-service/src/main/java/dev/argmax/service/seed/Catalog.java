package dev.argmax.service.seed;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Dates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.late.LatePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Puts courses, assignments and members into the database.
@ApplicationScoped
class Catalog {
  private static final Logger LOG = Logger.getLogger(Catalog.class);

  private final Courses courses;
  private final Assignments assignments;
  private final Accounts accounts;

  Catalog(Courses courses, Assignments assignments, Accounts accounts) {
    this.courses = courses;
    this.assignments = assignments;
    this.accounts = accounts;
  }

  void provide(CourseFile course, Map<String, String> digests) {
    courses.provide(course.id(), course.title(), course.zone());
    for (PlannedAssignment planned : course.assignments()) {
      String digest = digests.get(planned.pset());
      if (digest == null) {
        LOG.warnf(
            "No built package for pset %s; until there is one, nobody can hand in %s",
            planned.pset(), planned.slug());
      }
      assignments.provide(
          new Assignment(
              UUID.randomUUID(),
              course.id(),
              course.zone(),
              planned.slug(),
              planned.title(),
              null,
              digest,
              new Dates(planned.opens(), planned.due(), null),
              new Rules(new LatePolicy.None(), Counts.LATEST, null, null)));
    }
  }

  void provide(DemoAccounts demo) {
    for (DemoAccounts.DemoAccount each : demo.accounts()) {
      UUID person = accounts.provide(each.account());
      courses.enrollIfNew(new Member(demo.course(), person, each.role(), null));
    }
  }
}
