package dev.argmax.service.sending;

import dev.argmax.pset.PsetException;
import dev.argmax.pset.PsetException.Finding;
import dev.argmax.pset.PsetPackage;
import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.audit.Change.Action;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.pset.CurrentPsets;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Takes packages in.
@ApplicationScoped
class Sending {
  private static final int FINDINGS = 50;

  private final Psets psets;
  private final CurrentPsets current;
  private final Assignments assignments;
  private final AuditLog audit;

  Sending(Psets psets, CurrentPsets current, Assignments assignments, AuditLog audit) {
    this.psets = psets;
    this.current = current;
    this.assignments = assignments;
    this.audit = audit;
  }

  /// What came of it.
  ///
  /// @param assignments that are graded by the package from now on
  record Sent(Pset pset, List<String> assignments) {}

  /// Keeps the package and grades the course's assignments of its slug by it from now on. What was
  /// handed in before stays with the package that it was handed in for.
  @Transactional
  Sent send(String course, UUID person, byte[] bytes) {
    Pset pset = psets.add(inspected(bytes));
    Optional<String> before = current.digest(course, pset.slug());
    current.send(course, pset, person);
    List<Assignment> of =
        assignments.of(course).stream().filter(each -> pset.slug().equals(each.pset())).toList();
    of.forEach(each -> assignments.provide(each.gradedBy(pset.digest())));
    if (!before.equals(Optional.of(pset.digest()))) {
      audit.note(
          new Change(
              course,
              person,
              Action.PSET_SENT,
              "package of " + pset.slug(),
              before.orElse(null),
              pset.digest(),
              null));
    }
    return new Sent(pset, of.stream().map(Assignment::slug).toList());
  }

  private static PsetPackage inspected(byte[] bytes) {
    try {
      return PsetPackage.inspect(bytes);
    } catch (PsetException e) {
      List<Finding> findings = e.findings().stream().limit(FINDINGS).toList();
      throw new ProblemException(
          ProblemType.BAD_PSET_PACKAGE,
          "Nothing was changed. Mend the pset, build it with `argmax pset build`, and send it again.",
          Map.of("errors", findings));
    }
  }
}
