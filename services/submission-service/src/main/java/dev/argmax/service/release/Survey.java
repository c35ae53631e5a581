package dev.argmax.service.release;

import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Role;
import dev.argmax.service.grade.Grade;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Grades;
import dev.argmax.service.grade.Grades.Line;
import dev.argmax.service.grade.Schemes;
import dev.argmax.service.release.Released.Status;
import dev.argmax.service.standing.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks at what is released at this moment: grades as the LMS may know them, in assignments whose
/// grades are not withheld. A band of points is no grade; it is told once it is certain.
@ApplicationScoped
class Survey {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Roll roll;
  private final Assignments assignments;
  private final Schemes schemes;
  private final Grades grades;

  Survey(Roll roll, Assignments assignments, Schemes schemes, Grades grades) {
    this.roll = roll;
    this.assignments = assignments;
    this.schemes = schemes;
    this.grades = grades;
  }

  /// @param people of whom; absent means of everybody, and of the assignments too
  Findings of(String course, @Nullable Set<UUID> people, Instant now) {
    List<Roll.Entry> members = roll.of(course, people);
    List<GradedItem> items = schemes.of(course).items();
    Findings findings = new Findings(now);
    if (people == null) {
      assignments(course, items, findings);
    }
    members.forEach(
        each ->
            findings.put(
                new Subject(Kind.ENROLMENT, each.member().personId(), null), each.enrolment()));
    List<Member> students =
        members.stream().map(Roll.Entry::member).filter(each -> each.role().isGraded()).toList();
    grades
        .of(new Member(course, NOBODY, Role.LMS, null), students)
        .forEach((person, line) -> student(person, line, items, findings));
    return findings;
  }

  private void assignments(String course, List<GradedItem> items, Findings findings) {
    Map<String, GradedItem> bySlug = new HashMap<>();
    items.forEach(item -> bySlug.put(item.slug(), item));
    for (var assignment : assignments.of(course)) {
      GradedItem item = bySlug.get(assignment.slug());
      EffectiveDates dates = EffectiveDates.of(assignment);
      findings.put(
          new Subject(Kind.ASSIGNMENT, null, assignment.slug()),
          new Released.Assignment(
              assignment.title(),
              assignment.category(),
              item == null ? null : item.maxScore(),
              dates.opens().at(),
              dates.due().at(),
              dates.lateUntil().at()));
    }
  }

  private static void student(UUID person, Line line, List<GradedItem> items, Findings findings) {
    List<Standing> standings = line.record().standings();
    for (int i = 0; i < items.size(); i++) {
      EffectiveDates dates = standings.get(i).dates();
      String slug = items.get(i).slug();
      findings.changesAt(dates.pastDueFrom());
      if (!timesOf(dates).equals(timesOf(EffectiveDates.of(dates.assignment())))) {
        findings.put(new Subject(Kind.DATES, person, slug), timesOf(dates));
      }
      Released.Grade grade = grade(items.get(i), line.grades().get(i));
      if (grade != null) {
        findings.put(new Subject(Kind.GRADE, person, slug), grade);
      }
    }
  }

  private static Released.Dates timesOf(EffectiveDates dates) {
    return new Released.Dates(dates.opens().at(), dates.due().at(), dates.lateUntil().at());
  }

  private static Released.@Nullable Grade grade(GradedItem item, Grade grade) {
    Double max = item.maxScore();
    if (item.withheld() || max == null) {
      return null;
    }
    Integer late = grade.lateDays();
    return switch (grade.state()) {
      case GRADED ->
          grade.worth() == null
              ? null
              : new Released.Grade(Status.GRADED, grade.worth(), max, late == null ? 0 : late);
      case MISSING -> new Released.Grade(Status.MISSING, grade.worth(), max, 0);
      case EXCUSED -> new Released.Grade(Status.EXCUSED, null, max, 0);
      case UNDER_WAY, NOT_DUE, ELSEWHERE, NOT_RELEASED -> null;
    };
  }

  /// What is released, and when time alone changes it next.
  static final class Findings {
    private final Instant now;
    private final Map<Subject, Released> released = new HashMap<>();
    private @Nullable Instant nextAt;

    private Findings(Instant now) {
      this.now = now;
    }

    private void put(Subject subject, Released content) {
      released.put(subject, content);
    }

    private void changesAt(Instant at) {
      if (at.isAfter(now)) {
        nextAt = earlier(nextAt, at);
      }
    }

    Map<Subject, Released> released() {
      return released;
    }

    /// The earlier of this moment and when time changes something; absent if there is neither.
    @Nullable Instant nextAt(@Nullable Instant known) {
      return nextAt == null ? known : earlier(known, nextAt);
    }

    private static Instant earlier(@Nullable Instant known, Instant at) {
      return known == null || at.isBefore(known) ? at : known;
    }
  }
}
