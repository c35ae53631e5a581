package dev.argmax.service.revision;

import dev.argmax.service.database.OneColumn;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

/// Tells states of a course apart without reading them.
///
/// ## Theory of operation
///
/// Whatever changes a grade, a date, the roster or an assignment leaves a marker in `stirred`, in
/// the same transaction. The publisher takes the markers and counts them. So those taken and those
/// that wait, both as one statement sees them, add up to a number that is larger after every such
/// transaction, and that nobody has to hold a lock for.
@ApplicationScoped
public class Revisions {
  private static final String OF =
      """
      select cast(f.id as text) || '.' || (f.taken
        + (select count(*) from stirred s where s.course_id = f.course_id))
      from feed f where f.course_id = :course""";

  private final EntityManager database;

  Revisions(EntityManager database) {
    this.database = database;
  }

  /// The course's revision, in one statement: two equal ones say that no grade, date, member or
  /// assignment changed in between. A problem if there is no such course.
  ///
  /// What is read after asking is at least as new as the revision says.
  @Transactional
  public String of(String course) {
    return OneColumn.of(
            database.createNativeQuery(OF, Tuple.class).setParameter("course", course),
            String.class)
        .stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }
}
