package dev.argmax.service.definition;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Dates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.audit.Change.Action;
import dev.argmax.service.definition.Load.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes loads into the log of changes.
@ApplicationScoped
class LoadNotes {
  private final AuditLog log;

  LoadNotes(AuditLog log) {
    this.log = log;
  }

  void loaded(Load load, List<Difference> differences) {
    Map<String, List<String>> changes =
        Map.of("changes", differences.stream().map(Difference::text).toList());
    log.note(change(load, Action.COURSE_LOADED, "course", null, changes));
  }

  /// Notes other dates and rules; the rest of an assignment is nobody's grade.
  void changed(Load load, Assignment before, Assignment after) {
    if (!before.dates().equals(after.dates()) || !before.rules().equals(after.rules())) {
      log.note(
          change(
              load, Action.ASSIGNMENT_CHANGED, subject(before), Terms.of(before), Terms.of(after)));
    }
  }

  void removed(Load load, Assignment before) {
    log.note(change(load, Action.ASSIGNMENT_CHANGED, subject(before), Terms.of(before), null));
  }

  private static String subject(Assignment assignment) {
    return "assignment " + assignment.slug();
  }

  private static Change change(
      Load load, Action action, String subject, @Nullable Object before, @Nullable Object after) {
    UUID actor =
        switch (load.origin()) {
          case Origin.Sent(UUID person) -> person;
          case Origin.Disk _ -> null;
        };
    return new Change(load.file().id(), actor, action, subject, before, after, null);
  }

  /// By which an assignment is taken and counted.
  record Terms(
      Instant opensAt,
      Instant dueAt,
      @Nullable Instant lateUntil,
      String late,
      Rules.Counts counts,
      @Nullable Integer attempts,
      Rules.@Nullable Pace pace) {
    static Terms of(Assignment assignment) {
      Dates dates = assignment.dates();
      Rules rules = assignment.rules();
      return new Terms(
          dates.opensAt(),
          dates.dueAt(),
          dates.lateUntil(),
          rules.late().toString(),
          rules.counts(),
          rules.attempts(),
          rules.pace());
    }
  }
}
