package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Member;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// What members read about assignments.
@ApplicationScoped
class AssignmentReading {
  private final Records records;
  private final Assignments assignments;
  private final Psets psets;
  private final Clock clock;

  AssignmentReading(Records records, Assignments assignments, Psets psets, Clock clock) {
    this.records = records;
    this.assignments = assignments;
    this.psets = psets;
    this.clock = clock;
  }

  @Transactional
  AssignmentView.AssignmentList all(Member member, Member reader) {
    StudentRecord record = records.of(member, reader);
    return new AssignmentView.AssignmentList(
        record.standings().stream().map(standing -> view(record, standing)).toList());
  }

  @Transactional
  AssignmentView one(Member member, Member reader, String slug) {
    Assignment assignment = assignments.named(member.course(), slug);
    StudentRecord record = records.of(member, reader);
    return view(record, record.in(assignment.id()));
  }

  private AssignmentView view(StudentRecord record, Standing standing) {
    String digest = standing.dates().assignment().psetDigest();
    Double maxScore = digest == null ? null : psets.pset(digest).map(Pset::maxScore).orElse(null);
    return AssignmentView.of(record, standing, maxScore, clock.instant());
  }
}
