package dev.argmax.service.submission;

import dev.argmax.service.database.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubmissionStore implements PanacheRepositoryBase<SubmissionRow, UUID> {
  private static final String UNDER_WAY =
      """
      select exists (select from grading_run r join submission s on s.id = r.submission_id
        where r.state in ('QUEUED', 'CLAIMED') and\s""";

  /// The highest attempt number that any of these people has in this assignment.
  int attempts(UUID assignmentId, Collection<UUID> people) {
    return getEntityManager()
        .createQuery(
            """
            select coalesce(max(s.attempt), 0) from SubmissionRow s
            where s.assignmentId = :assignment and exists (select 1 from SubmissionMember m
              where m.key.submissionId = s.id and m.key.personId in :people)""",
            Integer.class)
        .setParameter("assignment", assignmentId)
        .setParameter("people", people)
        .getSingleResult();
  }

  /// The person's submissions, the latest first.
  List<SubmissionRow> of(UUID assignmentId, UUID personId, int before, int limit) {
    return find(
            """
            from SubmissionRow s where s.assignmentId = ?1 and s.attempt < ?3
              and exists (select 1 from SubmissionMember m
                where m.key.submissionId = s.id and m.key.personId = ?2)
            order by s.attempt desc""",
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

  /// Whether anybody's submission is being graded or waits for that.
  boolean hasRunsUnderWay(UUID assignmentId) {
    return isUnderWay("s.assignment_id = :id", assignmentId);
  }

  /// Whether the submission is being graded or waits for that.
  boolean isUnderWay(UUID submissionId) {
    return isUnderWay("s.id = :id", submissionId);
  }

  private boolean isUnderWay(String condition, UUID id) {
    return OneColumn.single(
        getEntityManager()
            .createNativeQuery(UNDER_WAY + condition + ")", Tuple.class)
            .setParameter("id", id),
        Boolean.class);
  }
}
