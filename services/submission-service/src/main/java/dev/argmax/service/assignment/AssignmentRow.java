package dev.argmax.service.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assignment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AssignmentRow {
  @Id UUID id;
  String courseId;
  String slug;
  String title;
  @Nullable String psetDigest;
  Instant opensAt;
  Instant dueAt;

  protected AssignmentRow() {}

  AssignmentRow(UUID id, String courseId, String slug) {
    this.id = id;
    this.courseId = courseId;
    this.slug = slug;
  }

  Assignment assignment() {
    return new Assignment(id, courseId, slug, title, psetDigest, opensAt, dueAt);
  }
}
