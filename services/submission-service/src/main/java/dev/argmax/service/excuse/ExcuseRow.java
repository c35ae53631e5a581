package dev.argmax.service.excuse;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "excuse")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ExcuseRow {
  @EmbeddedId Key key;
  String reason;
  UUID givenBy;
  Instant givenAt;

  protected ExcuseRow() {}

  ExcuseRow(Key key) {
    this.key = key;
  }

  @Embeddable
  record Key(UUID assignmentId, UUID personId) implements Serializable {}
}
