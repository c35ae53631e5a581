package dev.argmax.service.definition;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Dates;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.coursefile.CourseFile;
import dev.argmax.service.coursefile.CourseFile.Pace;
import dev.argmax.service.coursefile.CourseFile.PlannedAssignment;
import dev.argmax.service.coursefile.CourseFile.Policy;
import dev.argmax.service.coursefile.CourseFile.Times;
import dev.argmax.service.pset.CurrentPsets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what a course file says of assignments into assignments.
@ApplicationScoped
class Planning {
  private final Assignments assignments;
  private final CurrentPsets psets;

  Planning(Assignments assignments, CurrentPsets psets) {
    this.assignments = assignments;
    this.psets = psets;
  }

  /// The assignments of a course before and after a load; those that stay keep their ids.
  record Plan(List<Assignment> before, List<Assignment> after) {
    List<Assignment> removed() {
      List<UUID> staying = after.stream().map(Assignment::id).toList();
      return before.stream().filter(each -> !staying.contains(each.id())).toList();
    }

    Map<UUID, Assignment> beforeById() {
      return before.stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
    }
  }

  /// @param known what the course's file said up to now; absent if it had none
  Plan plan(CourseFile file, @Nullable CourseFile known) {
    // The course itself may be new.
    List<Assignment> before =
        assignments.count("courseId", file.id()) == 0 ? List.of() : assignments.of(file.id());
    Map<String, Assignment> bySlug =
        before.stream().collect(Collectors.toMap(Assignment::slug, Function.identity()));
    List<Assignment> after = new ArrayList<>();
    for (PlannedAssignment planned : file.assignments()) {
      Assignment row = bySlug.get(planned.slug());
      after.add(
          new Assignment(
              row == null ? UUID.randomUUID() : row.id(),
              file.id(),
              file.zone(),
              planned.slug(),
              planned.title(),
              planned.category(),
              planned.pset(),
              digest(file.id(), planned, row, known),
              dates(planned.times()),
              rules(planned.policy()),
              row == null ? file.grading().withheldAtFirst() : row.withheld()));
    }
    return new Plan(before, after);
  }

  void carryOut(Plan plan) {
    plan.removed().forEach(each -> assignments.remove(each.id()));
    plan.after().forEach(assignments::provide);
  }

  /// Gives a course's assignments the packages that there are now, and changes nothing else; where
  /// there is none, what the assignment had stays. Returns the slugs of those that have none at
  /// all.
  List<String> takeCurrentPackages(String course) {
    List<String> without = new ArrayList<>();
    for (Assignment each : assignments.of(course)) {
      Optional<String> digest =
          Optional.ofNullable(each.pset()).flatMap(slug -> psets.digest(course, slug));
      digest.ifPresent(found -> assignments.provide(each.gradedBy(found)));
      if (each.pset() != null && digest.isEmpty() && each.psetDigest() == null) {
        without.add(each.slug());
      }
    }
    return without;
  }

  /// While there is no package, what the assignment had stays, if it is of the same pset.
  private @Nullable String digest(
      String course,
      PlannedAssignment planned,
      @Nullable Assignment row,
      @Nullable CourseFile known) {
    String pset = planned.pset();
    if (pset == null) {
      return null;
    }
    boolean same =
        known == null
            || known.assignments().stream()
                .anyMatch(each -> each.slug().equals(planned.slug()) && pset.equals(each.pset()));
    return psets.digest(course, pset).orElse(row != null && same ? row.psetDigest() : null);
  }

  private static Dates dates(Times times) {
    return new Dates(times.opens(), times.due(), times.lateUntil());
  }

  private static Rules rules(Policy policy) {
    Pace pace = policy.pace();
    Rules.Counts counts =
        switch (policy.counts()) {
          case LATEST -> Rules.Counts.LATEST;
          case BEST -> Rules.Counts.BEST;
          case CHOSEN -> Rules.Counts.CHOSEN;
        };
    return new Rules(
        policy.late(),
        counts,
        policy.attempts(),
        pace == null ? null : new Rules.Pace(pace.submissions(), pace.within()));
  }
}
