package dev.argmax.service.assignment;

import dev.argmax.service.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The assignments of all courses. Whoever asks has shown before that the course is theirs.
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<AssignmentRow, UUID> {
  private static final String OPEN_PSETS =
      """
      select psetDigest from AssignmentRow
      where psetDigest is not null and opensAt <= :now and dueAt >= :now
      order by dueAt, slug""";

  private static final String WITH_ZONE =
      "select a, c.zone from AssignmentRow a join Course c on c.id = a.courseId where ";

  /// The assignment with this slug, or the problem that there is none.
  @Transactional
  public Assignment named(String course, String slug) {
    return found(
            query("a.courseId = :course and a.slug = :slug")
                .setParameter("course", course)
                .setParameter("slug", slug))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /// The assignment with this id.
  @Transactional
  public Optional<Assignment> withId(UUID id) {
    return found(query("a.id = :id").setParameter("id", id)).findFirst();
  }

  /// Makes the assignment or brings it up to date.
  @Transactional
  public void provide(Assignment planned) {
    AssignmentRow row =
        row(planned.course(), planned.slug()).orElseGet(() -> new AssignmentRow(planned));
    row.become(planned);
    persist(row);
  }

  /// Takes the assignment out of its course, with the extensions and groups in it. The database
  /// refuses if anything was handed in for it.
  @Transactional
  public void remove(UUID id) {
    deleteById(id);
  }

  /// Says whether the grades of this assignment stay here.
  @Transactional(Transactional.TxType.MANDATORY)
  public void withhold(UUID id, boolean withheld) {
    findById(id).withheld = withheld;
  }

  /// All of a course, in the order in which they are due.
  @Transactional
  public List<Assignment> of(String course) {
    return found(
            query("a.courseId = :course order by a.dueAt, a.slug").setParameter("course", course))
        .toList();
  }

  /// Digests of the packages of all assignments that are handed out and not due yet, soonest due
  /// first.
  @Transactional
  public List<String> openPsets(Instant now) {
    return getEntityManager()
        .createQuery(OPEN_PSETS, String.class)
        .setParameter("now", now)
        .getResultStream()
        .distinct()
        .toList();
  }

  private TypedQuery<Tuple> query(String condition) {
    return getEntityManager().createQuery(WITH_ZONE + condition, Tuple.class);
  }

  private static Stream<Assignment> found(TypedQuery<Tuple> query) {
    return query.getResultList().stream()
        .map(
            row -> row.get(0, AssignmentRow.class).assignment(ZoneId.of(row.get(1, String.class))));
  }

  private Optional<AssignmentRow> row(String course, String slug) {
    return find("courseId = ?1 and slug = ?2", course, slug).firstResultOptional();
  }
}
