package dev.argmax.service.excuse;

import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.course.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Excuses students, and takes that back. What they handed in stays beside it.
@ApplicationScoped
class Excusing {
  private final Assignments assignments;
  private final Excuses excuses;
  private final AuditLog audit;
  private final Clock clock;

  Excusing(Assignments assignments, Excuses excuses, AuditLog audit, Clock clock) {
    this.assignments = assignments;
    this.excuses = excuses;
    this.audit = audit;
    this.clock = clock;
  }

  /// Somebody in an assignment, who asks, and why.
  record Request(Member staff, String slug, Excused student, @Nullable String why) {
    private String subject() {
      return "excuse from " + slug + " for " + student.login();
    }
  }

  record Excused(Member member, String login) {}

  @Transactional
  void give(Request request, String reason) {
    ExcuseRow.Key key = key(request);
    ExcuseRow row = excuses.findByIdOptional(key).orElseGet(() -> new ExcuseRow(key));
    String before = row.reason;
    row.reason = reason;
    row.givenBy = request.staff().personId();
    row.givenAt = clock.instant();
    excuses.persist(row);
    note(request, before, reason);
  }

  /// A second time changes nothing.
  @Transactional
  void takeBack(Request request) {
    excuses
        .findByIdOptional(key(request))
        .ifPresent(
            row -> {
              excuses.delete(row);
              note(request, row.reason, null);
            });
  }

  private ExcuseRow.Key key(Request request) {
    return new ExcuseRow.Key(
        assignments.named(request.staff().course(), request.slug()).id(),
        request.student().member().personId());
  }

  private void note(Request request, @Nullable String before, @Nullable String after) {
    audit.note(
        new Change(
            request.staff().course(),
            request.staff().personId(),
            Change.Action.EXCUSE_CHANGED,
            request.subject(),
            before,
            after,
            request.why()));
  }
}
