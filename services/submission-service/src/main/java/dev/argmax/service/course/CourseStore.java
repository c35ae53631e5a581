package dev.argmax.service.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Single values are read without the course file, which is the greater part of a row.
@ApplicationScoped
class CourseStore implements PanacheRepositoryBase<Course, String> {
  Optional<String> zone(String course) {
    return one("select c.zone from Course c where c.id = :id", course, String.class);
  }

  Optional<Integer> waivedDays(String course) {
    return one("select c.waivedDays from Course c where c.id = :id", course, Integer.class);
  }

  private <T> Optional<T> one(String query, String course, Class<T> type) {
    return getEntityManager()
        .createQuery(query, type)
        .setParameter("id", course)
        .getResultList()
        .stream()
        .findFirst();
  }
}
