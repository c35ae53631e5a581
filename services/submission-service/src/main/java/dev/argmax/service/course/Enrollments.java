package dev.argmax.service.course;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Enrollments implements PanacheRepositoryBase<Enrollment, Enrollment.Key> {}
