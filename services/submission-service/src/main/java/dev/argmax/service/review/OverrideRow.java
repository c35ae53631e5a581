package dev.argmax.service.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "score_override")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OverrideRow {
  @Id UUID submissionId;
  double score;
  String reason;
  UUID givenBy;
  Instant givenAt;

  protected OverrideRow() {}
}
