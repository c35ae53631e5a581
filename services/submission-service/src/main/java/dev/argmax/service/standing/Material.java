package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// What an assignment gives its students, from the moment at which it is open for them.
@ApplicationScoped
class Material {
  private final Assignments assignments;
  private final Timetable timetable;
  private final Psets psets;
  private final Clock clock;

  Material(Assignments assignments, Timetable timetable, Psets psets, Clock clock) {
    this.assignments = assignments;
    this.timetable = timetable;
    this.psets = psets;
    this.clock = clock;
  }

  /// The digest of what is handed in for, if it is handed out to the member.
  @Transactional
  String openPset(Member member, String slug) {
    Assignment assignment = assignments.named(member.course(), slug);
    EffectiveDates dates = timetable.of(assignment, member);
    if (!member.may(Permission.READ_AHEAD) && !dates.isOpenAt(clock.instant())) {
      throw new ProblemException(
          ProblemType.NOT_OPEN_YET, "It opens at " + dates.opens().at() + ".");
    }
    if (assignment.pset() == null) {
      throw new ProblemException(
          ProblemType.NOT_HANDED_IN_HERE, "The staff take it in themselves; ask them where.");
    }
    String digest = assignment.psetDigest();
    if (digest == null) {
      throw new ProblemException(
          ProblemType.NO_PSET_YET, "The staff have not put up its pset. Try again later.");
    }
    return digest;
  }

  @Transactional
  String handout(String digest) {
    return psets.handout(digest).orElseThrow(ProblemException::notFound);
  }

  @Transactional
  byte[] starter(Member member, String slug) {
    return psets.starter(openPset(member, slug)).orElseThrow(ProblemException::notFound);
  }
}
