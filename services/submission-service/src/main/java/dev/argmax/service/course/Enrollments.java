package dev.argmax.service.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Enrollments implements PanacheRepositoryBase<Enrollment, Enrollment.Key> {

  /// The courses that the person is in, by id.
  List<Attendance> of(UUID personId) {
    return getEntityManager()
        .createQuery(
            """
            select c.id, c.title, e.role, e.section
            from Enrollment e join Course c on c.id = e.key.courseId
            where e.key.personId = :person and e.droppedAt is null
            order by c.id""",
            Attendance.class)
        .setParameter("person", personId)
        .getResultList();
  }
}
