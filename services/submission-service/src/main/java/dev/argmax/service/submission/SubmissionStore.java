package dev.argmax.service.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubmissionStore implements PanacheRepositoryBase<SubmissionRow, UUID> {

  int attempts(UUID assignmentId, UUID personId) {
    return getEntityManager()
        .createQuery(
            """
            select coalesce(max(s.attempt), 0) from SubmissionRow s
            where s.assignmentId = :assignment and s.personId = :person""",
            Integer.class)
        .setParameter("assignment", assignmentId)
        .setParameter("person", personId)
        .getSingleResult();
  }

  Optional<Double> bestScore(UUID assignmentId, UUID personId) {
    Object best =
        getEntityManager()
            .createNativeQuery(
                """
                select max(r.score) from submission s join grading_run r on r.submission_id = s.id
                where s.assignment_id = :assignment and s.person_id = :person""",
                Double.class)
            .setParameter("assignment", assignmentId)
            .setParameter("person", personId)
            .getSingleResult();
    return Optional.ofNullable((Double) best);
  }

  /// The person's submissions, the latest first.
  List<SubmissionRow> of(UUID assignmentId, UUID personId, int before, int limit) {
    return find(
            "assignmentId = ?1 and personId = ?2 and attempt < ?3 order by attempt desc",
            assignmentId,
            personId,
            before)
        .page(0, limit)
        .list();
  }

  /// Everybody's submissions after that one in time, the earliest first.
  List<SubmissionRow> all(UUID assignmentId, Optional<SubmissionRow> after, int limit) {
    return after
        .map(
            row ->
                find(
                    "assignmentId = ?1 and (receivedAt > ?2 or (receivedAt = ?2 and id > ?3))"
                        + " order by receivedAt, id",
                    assignmentId,
                    row.receivedAt,
                    row.id))
        .orElseGet(() -> find("assignmentId = ?1 order by receivedAt, id", assignmentId))
        .page(0, limit)
        .list();
  }
}
