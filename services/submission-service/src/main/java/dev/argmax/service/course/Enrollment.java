package dev.argmax.service.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Enrollment {
  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  Role role;

  protected Enrollment() {}

  Enrollment(Key key, Role role) {
    this.key = key;
    this.role = role;
  }

  @Embeddable
  record Key(String courseId, UUID personId) implements Serializable {}
}
