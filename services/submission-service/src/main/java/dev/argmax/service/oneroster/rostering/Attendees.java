package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.course.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Reads who is in courses. However many they are, the database is asked once.
@ApplicationScoped
class Attendees {
  private static final String PEOPLE =
      """
      select e.course_id, p.id, p.login, p.display_name, p.email, e.role, e.section,
        e.dropped_at is not null, p.changed_at, e.changed_at
      from enrollment e join person p on p.id = e.person_id
      where e.course_id in (:courses) and e.role <> 'LMS'
      order by e.course_id, p.login""";

  private final EntityManager database;

  Attendees(EntityManager database) {
    this.database = database;
  }

  @Transactional
  List<Attendee> of(Collection<String> courses) {
    List<?> rows =
        courses.isEmpty()
            ? List.of()
            : database
                .createNativeQuery(PEOPLE, Tuple.class)
                .setParameter("courses", courses)
                .getResultList();
    return rows.stream().map(row -> attendee((Tuple) row)).toList();
  }

  private static Attendee attendee(Tuple row) {
    return new Attendee(
        row.get(0, String.class),
        row.get(1, UUID.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, String.class),
        Role.valueOf(row.get(5, String.class)),
        row.get(6, String.class),
        row.get(7, Boolean.class),
        row.get(8, Instant.class),
        row.get(9, Instant.class));
  }
}
