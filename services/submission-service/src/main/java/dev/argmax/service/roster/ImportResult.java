package dev.argmax.service.roster;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What an import does, or did.
///
/// @param applied whether it is done; false after a dry run
/// @param added people who were never in the course
/// @param reinstated people who had been dropped
/// @param changed what is then different of people who are in the course or were
/// @param dropped students and listeners whom the file does not name
/// @param unchanged how many the file names and leaves as they are
/// @param kept what the file says and is not done, and why
/// @param ignoredColumns columns of the file that mean nothing here
/// @param needsAllowDrops whether it is done with `allowDrops=true` only, because more than half of
///   the students would be dropped
record ImportResult(
    boolean applied,
    List<RosterMember> added,
    List<RosterMember> reinstated,
    List<FieldChange> changed,
    List<RosterMember> dropped,
    long unchanged,
    List<KeptField> kept,
    List<String> ignoredColumns,
    boolean needsAllowDrops) {

  static ImportResult of(RosterPlan plan, boolean applied) {
    return new ImportResult(
        applied,
        members(plan, Step.Kind.ADDED),
        members(plan, Step.Kind.REINSTATED),
        sorted(plan).flatMap(step -> step.changes().stream()).toList(),
        plan.drops().stream().map(RosterRow::view).toList(),
        plan.steps().stream().filter(step -> step.kind() == Step.Kind.UNCHANGED).count(),
        sorted(plan).flatMap(step -> step.kept().stream()).toList(),
        plan.ignoredColumns(),
        plan.dropsMostStudents());
  }

  private static List<RosterMember> members(RosterPlan plan, Step.Kind kind) {
    return sorted(plan).filter(step -> step.kind() == kind).map(Step::after).toList();
  }

  private static Stream<Step> sorted(RosterPlan plan) {
    return plan.steps().stream().sorted(Comparator.comparing(step -> step.after().login()));
  }
}
