package dev.argmax.service.assignment;

import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// What members read about assignments.
@ApplicationScoped
class AssignmentReading {
  private final Assignments assignments;
  private final Timetable timetable;
  private final Psets psets;
  private final Standings standings;
  private final Clock clock;

  AssignmentReading(
      Assignments assignments, Timetable timetable, Psets psets, Standings standings, Clock clock) {
    this.assignments = assignments;
    this.timetable = timetable;
    this.psets = psets;
    this.standings = standings;
    this.clock = clock;
  }

  @Transactional
  AssignmentView.AssignmentList all(Member member) {
    return new AssignmentView.AssignmentList(
        assignments.of(member.course()).stream().map(found -> view(found, member)).toList());
  }

  @Transactional
  AssignmentView one(Member member, String slug) {
    return view(assignments.named(member.course(), slug), member);
  }

  @Transactional
  String handout(Member member, String slug) {
    return psets.handout(openPset(member, slug)).orElseThrow(ProblemException::notFound);
  }

  @Transactional
  byte[] starter(Member member, String slug) {
    return psets.starter(openPset(member, slug)).orElseThrow(ProblemException::notFound);
  }

  private AssignmentView view(Assignment assignment, Member member) {
    EffectiveDates dates = timetable.of(assignment, member);
    String digest = assignment.psetDigest();
    Double maxScore = digest == null ? null : psets.pset(digest).map(Pset::maxScore).orElse(null);
    return AssignmentView.of(
        dates,
        standings.of(assignment.id(), member.personId()),
        maxScore,
        dates.isOpenAt(clock.instant()));
  }

  private String openPset(Member member, String slug) {
    Assignment assignment = assignments.named(member.course(), slug);
    EffectiveDates dates = timetable.of(assignment, member);
    if (!member.may(Permission.READ_AHEAD) && !dates.isOpenAt(clock.instant())) {
      throw new ProblemException(
          ProblemType.NOT_OPEN_YET, "It opens at " + dates.opens().at() + ".");
    }
    String digest = assignment.psetDigest();
    if (digest == null) {
      throw new ProblemException(
          ProblemType.NO_PSET_YET, "The staff have not put up its pset. Try again later.");
    }
    return digest;
  }
}
