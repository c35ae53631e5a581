package dev.argmax.service.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "date_override")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DateOverrideRow {
  @Id UUID id;
  UUID assignmentId;
  @Nullable String section;
  @Nullable UUID personId;
  @Nullable Instant opensAt;
  @Nullable Instant dueAt;
  @Nullable Instant lateUntil;
  @Nullable Integer extraAttempts;
  String reason;
  UUID givenBy;
  Instant givenAt;

  protected DateOverrideRow() {}

  DateOverrideRow(UUID id, UUID assignmentId) {
    this.id = id;
    this.assignmentId = assignmentId;
  }

  DateOverride override(String byLogin) {
    return new DateOverride(
        section, opensAt, dueAt, lateUntil, extraAttempts, reason, byLogin, givenAt);
  }
}
