package dev.argmax.service.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

/// Whose a submission is: the one who handed it in, and everybody in their group at that time.
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SubmissionMember {
  @EmbeddedId Key key;

  protected SubmissionMember() {}

  SubmissionMember(Key key) {
    this.key = key;
  }

  @Embeddable
  record Key(UUID personId, UUID submissionId) implements Serializable {}
}
