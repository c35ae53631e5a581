package dev.argmax.service.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class LmsClients implements PanacheRepositoryBase<LmsClient, UUID> {
  private static final String OF_COURSE =
      """
      select c, p.login, p.displayName, maker.login
      from LmsClient c
        join Person p on p.id = c.personId
        join Enrollment e on e.key.personId = c.personId
        left join Person maker on maker.id = c.createdBy
      where e.key.courseId = :course and e.droppedAt is null and e.role = 'LMS'
      order by c.createdAt, p.login""";

  /// The client with this id, unless it was revoked.
  Optional<LmsClient> withClientId(String clientId) {
    return find(
            """
            from LmsClient c join Person p on p.id = c.personId
            where p.login = ?1 and c.revokedAt is null""",
            clientId)
        .firstResultOptional();
  }

  /// Those of a course, the oldest first.
  List<Named> of(String course) {
    return getEntityManager()
        .createQuery(OF_COURSE, Tuple.class)
        .setParameter("course", course)
        .getResultStream()
        .map(
            row ->
                new Named(
                    row.get(0, LmsClient.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    Optional.ofNullable(row.get(3, String.class))))
        .toList();
  }

  /// A client, what it is called, and the login of whoever made it.
  record Named(LmsClient client, String clientId, String name, Optional<String> maker) {}
}
