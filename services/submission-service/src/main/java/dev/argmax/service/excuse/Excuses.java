package dev.argmax.service.excuse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Who is excused from what.
@ApplicationScoped
public class Excuses implements PanacheRepositoryBase<ExcuseRow, ExcuseRow.Key> {
  private static final String OF =
      """
      select e.assignment_id, e.person_id, e.reason, giver.login, e.given_at
      from excuse e join assignment a on a.id = e.assignment_id
      join person giver on giver.id = e.given_by
      where a.course_id = :course and e.person_id in (:people)""";

  /// Whose excuse from which assignment.
  public record Key(UUID person, UUID assignment) {}

  /// The excuses of these people in a course.
  public Map<Key, Excuse> of(String course, Collection<UUID> people) {
    Map<Key, Excuse> excuses = new HashMap<>();
    for (Object found :
        getEntityManager()
            .createNativeQuery(OF, Tuple.class)
            .setParameter("course", course)
            .setParameter("people", people)
            .getResultList()) {
      Tuple row = (Tuple) found;
      excuses.put(
          new Key(row.get(1, UUID.class), row.get(0, UUID.class)),
          new Excuse(
              row.get(2, String.class), row.get(3, String.class), row.get(4, Instant.class)));
    }
    return excuses;
  }
}
