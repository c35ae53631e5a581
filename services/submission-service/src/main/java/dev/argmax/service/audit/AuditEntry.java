package dev.argmax.service.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long sequence;

  String courseId;
  Instant at;
  @Nullable UUID actorId;

  @Enumerated(EnumType.STRING)
  Change.Action action;

  String subject;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String before;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String after;

  @Nullable String why;

  protected AuditEntry() {}

  AuditEntry(Change change, Instant at) {
    this.courseId = change.course();
    this.at = at;
    this.actorId = change.actor();
    this.action = change.action();
    this.subject = change.subject();
    this.why = change.why();
  }
}
