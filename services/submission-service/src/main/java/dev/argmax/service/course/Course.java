package dev.argmax.service.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Course {
  @Id String id;
  String title;
  String zone;
  int waivedDays;
  @Nullable String definition;
  @Nullable Instant loadedAt;
  @Nullable String fileSha256;

  protected Course() {}

  Course(String id) {
    this.id = id;
  }
}
