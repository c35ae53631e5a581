package dev.argmax.service.lti.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PlatformRows implements PanacheRepositoryBase<PlatformRow, UUID> {

  /// Those of a course, the oldest first.
  List<PlatformRow> of(String course) {
    return list("courseId = ?1 order by createdAt, id", course);
  }

  Optional<PlatformRow> of(String course, UUID id) {
    return find("courseId = ?1 and id = ?2", course, id).firstResultOptional();
  }

  /// Whether another platform of the course than this one calls itself and argmax the same.
  boolean isTaken(String course, Registration wish, UUID except) {
    return count(
            "courseId = ?1 and issuer = ?2 and clientId = ?3 and id <> ?4",
            course,
            wish.issuer(),
            wish.clientId(),
            except)
        > 0;
  }
}
