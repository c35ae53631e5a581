package dev.argmax.service.standing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "choice")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ChoiceRow {
  @EmbeddedId Key key;
  UUID submissionId;
  Instant chosenAt;

  protected ChoiceRow() {}

  ChoiceRow(Key key) {
    this.key = key;
  }

  @Embeddable
  record Key(UUID assignmentId, UUID personId) implements Serializable {}
}
