package dev.argmax.service.grading;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RunEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long sequence;

  UUID submissionId;
  String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  String data;

  Instant at;

  protected RunEvent() {}

  RunEvent(UUID submissionId, String kind, String data, Instant at) {
    this.submissionId = submissionId;
    this.kind = kind;
    this.data = data;
    this.at = at;
  }
}
