package dev.argmax.service.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "submission")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SubmissionRow {
  @Id UUID id;
  UUID assignmentId;
  UUID personId;
  int attempt;
  Instant receivedAt;
  String archiveSha256;
  String psetDigest;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> files;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> ignored;

  @Nullable Instant withdrawnAt;

  protected SubmissionRow() {}

  SubmissionRow(UUID id) {
    this.id = id;
  }
}
