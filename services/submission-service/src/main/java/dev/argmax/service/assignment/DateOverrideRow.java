package dev.argmax.service.assignment;

import dev.argmax.service.assignment.DateOverrides.Target;
import dev.argmax.service.assignment.DateOverrides.Terms;
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
  @Nullable Instant takenBackAt;

  protected DateOverrideRow() {}

  DateOverrideRow(UUID id, UUID assignmentId, Target target) {
    this.id = id;
    this.assignmentId = assignmentId;
    this.section = target.section();
    this.personId = target.person();
  }

  void become(Terms terms, UUID by, Instant now) {
    opensAt = terms.opensAt();
    dueAt = terms.dueAt();
    lateUntil = terms.lateUntil();
    extraAttempts = terms.extraAttempts();
    reason = terms.reason();
    givenBy = by;
    givenAt = now;
    takenBackAt = null;
  }

  void takeBack(Instant now) {
    opensAt = null;
    dueAt = null;
    lateUntil = null;
    extraAttempts = null;
    takenBackAt = now;
  }

  DateOverride override(String byLogin) {
    return new DateOverride(
        section, opensAt, dueAt, lateUntil, extraAttempts, reason, byLogin, givenAt, takenBackAt);
  }
}
