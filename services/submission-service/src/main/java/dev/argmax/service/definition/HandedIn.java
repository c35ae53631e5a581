package dev.argmax.service.definition;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// What students have handed in, as far as dates matter to it.
@ApplicationScoped
class HandedIn {
  private final Session database;

  HandedIn(Session database) {
    this.database = database;
  }

  /// @param owner one of those whose work it is, also when they were dropped since
  record Work(UUID assignment, int attempt, Instant receivedAt, Member owner, String login) {}

  /// Everything that counts, once for each of its owners.
  @Transactional
  List<Work> of(String course) {
    return database
        .createNativeQuery(
            """
            select s.assignment_id, s.attempt, s.received_at, p.id, p.login, e.section
            from submission s
              join assignment a on a.id = s.assignment_id
              left join submission_member m on m.submission_id = s.id
              join person p on p.id = coalesce(m.person_id, s.person_id)
              join enrollment e on e.course_id = a.course_id and e.person_id = p.id
            where a.course_id = :course and s.withdrawn_at is null and e.role = 'STUDENT'
            order by a.due_at, a.slug, p.login, s.attempt\
            """,
            Tuple.class)
        .setParameter("course", course)
        .getResultStream()
        .map(row -> work(row, course))
        .toList();
  }

  /// How many submissions these assignments have, withdrawn ones and those of staff included;
  /// assignments without any are left out.
  @Transactional
  Map<UUID, Long> counts(Collection<UUID> assignments) {
    return assignments.isEmpty()
        ? Map.of()
        : database
            .createNativeQuery(
                """
                select assignment_id, count(*) from submission
                where assignment_id in :assignments group by assignment_id\
                """,
                Tuple.class)
            .setParameter("assignments", assignments)
            .getResultStream()
            .collect(
                Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
  }

  private static Work work(Tuple row, String course) {
    Member owner =
        new Member(course, row.get(3, UUID.class), Role.STUDENT, row.get(5, String.class));
    return new Work(
        row.get(0, UUID.class),
        row.get(1, Integer.class),
        row.get(2, Instant.class),
        owner,
        row.get(4, String.class));
  }
}
