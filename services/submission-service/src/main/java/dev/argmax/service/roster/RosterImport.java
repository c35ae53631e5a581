package dev.argmax.service.roster;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.roster.RosterBook.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Makes a roster what a file says, as a whole or not at all.
@ApplicationScoped
class RosterImport {
  private final RosterRows rows;
  private final Roster roster;
  private final Directory directory;
  private final RosterBook book;

  RosterImport(RosterRows rows, Roster roster, Directory directory, RosterBook book) {
    this.rows = rows;
    this.roster = roster;
    this.directory = directory;
    this.book = book;
  }

  /// Says what the file changes and, unless it is a dry run, does it.
  @Transactional
  ImportResult run(Member actor, RosterFile file, Mode mode) {
    directory.lock();
    RosterPlan plan = plan(actor, file);
    if (!mode.dryRun()) {
      requireConfirmed(plan, mode);
      Cause cause = new Cause(actor, "roster import");
      plan.steps().stream()
          .filter(step -> step.kind() != Step.Kind.UNCHANGED)
          .forEach(step -> book.apply(step, cause));
      plan.drops().forEach(row -> book.drop(row, cause));
    }
    return ImportResult.of(plan, !mode.dryRun());
  }

  private RosterPlan plan(Member actor, RosterFile file) {
    List<RosterRow> before = rows.all(actor.course());
    Set<String> logins = new HashSet<>();
    file.lines().forEach(line -> logins.add(line.login()));
    List<RosterError> errors = new ArrayList<>(file.errors());
    List<Step> steps = new ArrayList<>();
    Map<String, Known> known = roster.known(actor.course(), logins, before);
    Directory.Addresses addresses = addresses(file);
    for (RosterFile.Line line : file.lines()) {
      Known one = Objects.requireNonNull(known.get(line.login()));
      Step step = Step.towards(wanted(line, one, file.saysSections()), one);
      steps.add(step);
      step.refusal(actor)
          .ifPresent(
              refusal ->
                  errors.add(
                      new RosterError(line.number(), null, String.valueOf(refusal.getMessage()))));
      if (line.email() != null && addresses.isTaken(line.email(), one.person())) {
        errors.add(
            new RosterError(line.number(), "email", "`" + line.email() + "` is somebody else's."));
      }
    }
    refuse(errors);
    List<RosterRow> drops =
        before.stream()
            .filter(row -> row.isActive() && isLedByTheFile(row.role()))
            .filter(row -> !logins.contains(row.login()))
            .toList();
    return new RosterPlan(steps, drops, RosterPlan.students(before), file.ignoredColumns());
  }

  // What a file does not say stays, for whoever is in the course.
  private static Wanted wanted(RosterFile.Line line, Known known, boolean saysSections) {
    RosterRow row = known.isActive() ? known.row() : null;
    Role role = row == null ? Role.STUDENT : row.role();
    return new Wanted(
        line.login(),
        line.displayName(),
        line.email(),
        Objects.requireNonNullElse(line.role(), role),
        saysSections || row == null ? line.section() : row.section());
  }

  private Directory.Addresses addresses(RosterFile file) {
    return directory.holders(
        file.lines().stream().flatMap(line -> Stream.ofNullable(line.email())).toList());
  }

  private static boolean isLedByTheFile(Role role) {
    return role == Role.STUDENT || role == Role.LISTENER;
  }

  private static void refuse(List<RosterError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(
          ProblemType.BAD_ROSTER,
          errors.size() == 1 ? "It has one error." : "It has " + errors.size() + " errors.",
          Map.of(
              "errors",
              errors.stream().sorted(Comparator.comparingLong(RosterError::line)).toList()));
    }
  }

  private static void requireConfirmed(RosterPlan plan, Mode mode) {
    if (plan.dropsMostStudents() && !mode.allowDrops()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_DROPS,
          "It would drop %d of %d students. If that is meant, send it again with ?allowDrops=true."
              .formatted(plan.droppedStudents(), plan.students()),
          Map.of("drops", plan.droppedStudents(), "students", plan.students()));
    }
  }

  /// @param dryRun only say what would be done
  /// @param allowDrops also if more than half of the students would be dropped
  record Mode(boolean dryRun, boolean allowDrops) {}
}
