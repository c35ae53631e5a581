package dev.argmax.service.extension;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.DateOverride;
import dev.argmax.service.assignment.DateOverrides;
import dev.argmax.service.assignment.DateOverrides.Target;
import dev.argmax.service.assignment.DateOverrides.Terms;
import dev.argmax.service.assignment.DatesView;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.course.Member;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives and takes back other dates, and says what holds then.
@ApplicationScoped
class Extensions {
  private final Assignments assignments;
  private final DateOverrides overrides;
  private final Recipients recipients;
  private final AuditLog audit;

  Extensions(
      Assignments assignments, DateOverrides overrides, Recipients recipients, AuditLog audit) {
    this.assignments = assignments;
    this.overrides = overrides;
    this.recipients = recipients;
    this.audit = audit;
  }

  @Transactional
  List<ExtensionView> all(Member staff) {
    List<Assignment> all = assignments.of(staff.course());
    return overrides.all(all).stream()
        .map(given -> ExtensionView.of(given, recipients.login(given.person())))
        .toList();
  }

  /// The dates that then hold for whoever it is for.
  @Transactional
  DatesView give(Member staff, String slug, Recipient recipient, ExtensionRequest request) {
    Assignment assignment = assignments.named(staff.course(), slug);
    Terms terms = request.terms(assignment.zone());
    Target target = recipients.target(staff.course(), recipient);
    DateOverride before = overrides.find(assignment, target).orElse(null);
    DateOverride after = overrides.give(assignment, target, terms, staff.personId());
    DatesView dates = recipients.dates(assignment, recipient);
    requireOrder(dates);
    note(staff, recipient.of(slug), before, after, terms.reason());
    return dates;
  }

  @Transactional
  void takeBack(Member staff, String slug, Recipient recipient, @Nullable String reason) {
    Assignment assignment = assignments.named(staff.course(), slug);
    Target target = recipients.target(staff.course(), recipient);
    DateOverride before =
        overrides.find(assignment, target).orElseThrow(ProblemException::notFound);
    overrides.takeBack(assignment, target);
    note(staff, recipient.of(slug), before, null, reason);
  }

  private static void requireOrder(DatesView dates) {
    if (!dates.opens().at().isBefore(dates.due().at())) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          "It would be due at %s, before it opens at %s. Give another date."
              .formatted(dates.due().at(), dates.opens().at()));
    }
  }

  private void note(
      Member staff,
      String subject,
      @Nullable DateOverride before,
      @Nullable DateOverride after,
      @Nullable String why) {
    audit.note(
        new Change(
            staff.course(),
            staff.personId(),
            Change.Action.EXTENSION_CHANGED,
            subject,
            before,
            after,
            why));
  }
}
