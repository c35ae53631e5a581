package dev.argmax.service.group;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StudentGroup {
  @Id UUID id;
  UUID assignmentId;
  String name;

  protected StudentGroup() {}

  StudentGroup(UUID assignmentId, String name) {
    this.id = UUID.randomUUID();
    this.assignmentId = assignmentId;
    this.name = name;
  }
}
