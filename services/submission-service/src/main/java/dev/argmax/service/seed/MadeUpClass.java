package dev.argmax.service.seed;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// A class of people who do not exist, for trying what many of them are like: `student-1` and so
/// on, in ten sections, with submissions that were never graded by anybody. For demonstrations
/// only; doing it again changes nothing.
@ApplicationScoped
public class MadeUpClass {
  private static final String PEOPLE =
      """
      insert into person (id, login, display_name, created_at)
      select gen_random_uuid(), 'student-' || n, 'Student ' || n, :now
      from generate_series(1, :students) n on conflict (login) do nothing""";
  private static final String MEMBERS =
      """
      insert into enrollment (course_id, person_id, role, section)
      select :course, id, 'STUDENT', 'R' || (1 + substring(login from 9)::int % 10)
      from person where login in (select 'student-' || n from generate_series(1, :students) n)
      on conflict (course_id, person_id) do nothing""";

  private final EntityManager database;
  private final Assignments assignments;
  private final MadeUpWork work;
  private final Clock clock;

  MadeUpClass(EntityManager database, Assignments assignments, MadeUpWork work, Clock clock) {
    this.database = database;
    this.assignments = assignments;
    this.work = work;
    this.clock = clock;
  }

  /// Fills the course up.
  ///
  /// @param students how many there are to be
  /// @param attempts how many submissions each of them makes for each assignment that is open
  @Transactional
  public void fill(String course, int students, int attempts) {
    Instant now = clock.instant();
    database
        .createNativeQuery(PEOPLE)
        .setParameter("now", now)
        .setParameter("students", students)
        .executeUpdate();
    database
        .createNativeQuery(MEMBERS)
        .setParameter("course", course)
        .setParameter("students", students)
        .executeUpdate();
    for (Assignment assignment : assignments.of(course)) {
      if (assignment.psetDigest() != null && assignment.dates().opensAt().isBefore(now)) {
        work.handIn(assignment, students, attempts, now);
      }
    }
  }
}
