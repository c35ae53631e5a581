package dev.argmax.service.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Course {
  @Id String id;
  String title;
  String zone;
  int waivedDays;

  protected Course() {}

  Course(String id) {
    this.id = id;
  }
}
