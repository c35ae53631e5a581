package dev.argmax.service.pset;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a slug means in a course whose staff sent a package.
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CoursePset {
  @EmbeddedId Key key;
  String digest;
  @Nullable UUID sentBy;
  Instant sentAt;

  @Embeddable
  record Key(String courseId, String slug) {}

  protected CoursePset() {}

  CoursePset(Key key) {
    this.key = key;
  }
}
