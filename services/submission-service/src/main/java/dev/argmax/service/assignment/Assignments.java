package dev.argmax.service.assignment;

import dev.argmax.service.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The assignments of all courses. Whoever asks has shown before that the course is theirs.
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<AssignmentRow, UUID> {

  /// The assignment with this slug, or the problem that there is none.
  @Transactional
  public Assignment named(String course, String slug) {
    return row(course, slug).map(AssignmentRow::assignment).orElseThrow(ProblemException::notFound);
  }

  /// The assignment with this id.
  @Transactional
  public Optional<Assignment> withId(UUID id) {
    return findByIdOptional(id).map(AssignmentRow::assignment);
  }

  /// Makes the assignment or brings it up to date; without a digest the known package stays.
  @Transactional
  public void provide(Assignment planned) {
    AssignmentRow row =
        row(planned.course(), planned.slug())
            .orElseGet(() -> new AssignmentRow(planned.id(), planned.course(), planned.slug()));
    row.title = planned.title();
    row.opensAt = planned.opensAt();
    row.dueAt = planned.dueAt();
    if (planned.psetDigest() != null) {
      row.psetDigest = planned.psetDigest();
    }
    persist(row);
  }

  @Transactional
  List<Assignment> of(String course) {
    return list("courseId = ?1 order by dueAt, slug", course).stream()
        .map(AssignmentRow::assignment)
        .toList();
  }

  private Optional<AssignmentRow> row(String course, String slug) {
    return find("courseId = ?1 and slug = ?2", course, slug).firstResultOptional();
  }
}
