package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets students say which of their submissions counts, where the assignment leaves it to them.
@ApplicationScoped
class Choosing {
  private final Assignments assignments;
  private final Choices choices;
  private final Records records;
  private final Trail trail;

  Choosing(Assignments assignments, Choices choices, Records records, Trail trail) {
    this.assignments = assignments;
    this.choices = choices;
    this.records = records;
    this.trail = trail;
  }

  /// @param submission absent takes the choice back
  @Transactional
  void choose(Member member, String slug, @Nullable UUID submission) {
    Assignment assignment = assignments.named(member.course(), slug);
    if (assignment.rules().counts() != Rules.Counts.CHOSEN) {
      throw new ProblemException(
          ProblemType.NOT_YOUR_CHOICE,
          "Here the " + assignment.rules().counts() + " submission counts.");
    }
    trail.lock(member);
    ChoiceRow.Key key = new ChoiceRow.Key(assignment.id(), member.personId());
    UUID before = choices.findByIdOptional(key).map(row -> row.submissionId).orElse(null);
    if (submission == null) {
      choices.deleteById(key);
    } else {
      keep(key, candidate(member, assignment, submission));
    }
    trail.chosen(member, slug, before, submission);
  }

  private void keep(ChoiceRow.Key key, Attempt attempt) {
    ChoiceRow row = choices.findByIdOptional(key).orElseGet(() -> new ChoiceRow(key));
    row.submissionId = attempt.submission();
    row.chosenAt = trail.now();
    choices.persist(row);
  }

  private Attempt candidate(Member member, Assignment assignment, UUID submission) {
    Attempt attempt =
        records.own(member).in(assignment.id()).history().attempts().stream()
            .filter(one -> one.submission().equals(submission))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    if (!attempt.mayCount()) {
      throw new ProblemException(
          ProblemType.NOT_GRADED_YET, "It is " + attempt.state() + "; choose one that is graded.");
    }
    return attempt;
  }

  /// The lock and the log around a choice.
  @ApplicationScoped
  static class Trail {
    private final Courses courses;
    private final AuditLog audit;
    private final Clock clock;

    Trail(Courses courses, AuditLog audit, Clock clock) {
      this.courses = courses;
      this.audit = audit;
      this.clock = clock;
    }

    void lock(Member member) {
      courses.lock(member.course(), Set.of(member.personId()));
    }

    java.time.Instant now() {
      return clock.instant();
    }

    void chosen(Member member, String slug, @Nullable UUID before, @Nullable UUID after) {
      audit.note(
          new Change(
              member.course(),
              member.personId(),
              Change.Action.CHOICE_CHANGED,
              "which submission for " + slug + " counts",
              before,
              after,
              null));
    }
  }
}
