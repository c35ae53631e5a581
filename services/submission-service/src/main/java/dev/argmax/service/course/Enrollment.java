package dev.argmax.service.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Enrollment {
  @EmbeddedId Key key;

  @Enumerated(EnumType.STRING)
  Role role;

  @Nullable String section;
  @Nullable Instant droppedAt;

  protected Enrollment() {}

  Enrollment(Key key, Member member) {
    this.key = key;
    become(member);
  }

  /// Takes role and section, and is in the course again if it was dropped.
  void become(Member member) {
    role = member.role();
    section = member.section();
    droppedAt = null;
  }

  /// Is in the course no more, since then.
  void drop(Instant at) {
    if (droppedAt == null) {
      droppedAt = at;
    }
  }

  Member member() {
    return new Member(key.courseId(), key.personId(), role, section);
  }

  @Embeddable
  record Key(String courseId, UUID personId) implements Serializable {}
}
