package dev.argmax.service.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CourseStore implements PanacheRepositoryBase<Course, String> {}
