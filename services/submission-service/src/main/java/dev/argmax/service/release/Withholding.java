package dev.argmax.service.release;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.audit.Change.Action;
import dev.argmax.service.course.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/// Keeps the grades of an assignment from other systems, or lets them go. Students read their own
/// here either way.
@ApplicationScoped
class Withholding {
  private final Assignments assignments;
  private final AuditLog audit;

  Withholding(Assignments assignments, AuditLog audit) {
    this.assignments = assignments;
    this.audit = audit;
  }

  /// A second time changes nothing.
  @Transactional
  void set(Member staff, String slug, boolean withheld, @Nullable String why) {
    Assignment assignment = assignments.named(staff.course(), slug);
    if (assignment.withheld() == withheld) {
      return;
    }
    assignments.withhold(assignment.id(), withheld);
    audit.note(
        new Change(
            staff.course(),
            staff.personId(),
            withheld ? Action.GRADES_WITHHELD : Action.GRADES_RELEASED,
            "grades of " + slug,
            !withheld,
            withheld,
            why));
  }
}
