package dev.argmax.service.webhook;

import dev.argmax.service.database.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Endpoints implements PanacheRepositoryBase<Endpoint, UUID> {
  private static final String BEHIND =
      """
      select distinct w.course_id from webhook w join feed f on f.course_id = w.course_id
      where w.disabled_at is null and w.told < f.sequence""";

  /// Those of a course, the oldest first.
  List<Endpoint> of(String course) {
    return list("courseId = ?1 order by createdAt, id", course);
  }

  Optional<Endpoint> of(String course, UUID id) {
    return find("courseId = ?1 and id = ?2", course, id).firstResultOptional();
  }

  /// The enabled ones of a course that were not told of all that there is, held until the
  /// transaction ends.
  List<Endpoint> behind(String course, long head) {
    return find("courseId = ?1 and disabledAt is null and told < ?2 order by id", course, head)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /// Courses in which there are such.
  List<String> coursesBehind() {
    return OneColumn.of(getEntityManager().createNativeQuery(BEHIND, Tuple.class), String.class);
  }
}
