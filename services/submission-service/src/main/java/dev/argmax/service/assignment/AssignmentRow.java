package dev.argmax.service.assignment;

import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.assignment.Rules.Pace;
import dev.argmax.service.late.LatePolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assignment")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AssignmentRow {
  @Id UUID id;
  String courseId;
  String slug;
  String title;
  @Nullable String category;
  @Nullable String pset;
  @Nullable String psetDigest;
  Instant opensAt;
  Instant dueAt;
  @Nullable Instant lateUntil;
  String latePolicy;

  @Enumerated(EnumType.STRING)
  Counts counts;

  @Nullable Integer attempts;
  @Nullable Integer paceSubmissions;
  @Nullable Integer paceSeconds;
  boolean withheld;

  protected AssignmentRow() {}

  AssignmentRow(Assignment planned) {
    id = planned.id();
    courseId = planned.course();
    slug = planned.slug();
    withheld = planned.withheld();
  }

  /// Takes everything but the identity, and whether grades are withheld: once it is there, that is
  /// decided by itself.
  void become(Assignment planned) {
    title = planned.title();
    category = planned.category();
    pset = planned.pset();
    psetDigest = planned.psetDigest();
    opensAt = planned.dates().opensAt();
    dueAt = planned.dates().dueAt();
    lateUntil = planned.dates().lateUntil();
    become(planned.rules());
  }

  private void become(Rules rules) {
    latePolicy = rules.late().toString();
    counts = rules.counts();
    attempts = rules.attempts();
    Pace pace = rules.pace();
    paceSubmissions = pace == null ? null : pace.submissions();
    paceSeconds = pace == null ? null : Math.toIntExact(pace.within().toSeconds());
  }

  Assignment assignment(ZoneId zone) {
    return new Assignment(
        id,
        courseId,
        zone,
        slug,
        title,
        category,
        pset,
        psetDigest,
        new Dates(opensAt, dueAt, lateUntil),
        rules(),
        withheld);
  }

  private Rules rules() {
    Pace pace =
        paceSubmissions == null || paceSeconds == null
            ? null
            : new Pace(paceSubmissions, Duration.ofSeconds(paceSeconds));
    return new Rules(LatePolicy.parse(latePolicy), counts, attempts, pace);
  }
}
