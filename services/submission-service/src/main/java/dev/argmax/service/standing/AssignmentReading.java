package dev.argmax.service.standing;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// What members read about assignments.
@ApplicationScoped
class AssignmentReading {
  private final Records records;
  private final Psets psets;
  private final Clock clock;

  AssignmentReading(Records records, Psets psets, Clock clock) {
    this.records = records;
    this.psets = psets;
    this.clock = clock;
  }

  @Transactional
  AssignmentView.AssignmentList all(Viewpoint.View view) {
    StudentRecord record = records.read(view.member(), view.reader());
    return new AssignmentView.AssignmentList(
        record.standings().stream().map(standing -> view(record, standing)).toList());
  }

  @Transactional
  AssignmentView one(Viewpoint.View view, String slug) {
    StudentRecord record = records.read(view.member(), view.reader());
    return record.standings().stream()
        .filter(standing -> standing.dates().assignment().slug().equals(slug))
        .findFirst()
        .map(standing -> view(record, standing))
        .orElseThrow(ProblemException::notFound);
  }

  private AssignmentView view(StudentRecord record, Standing standing) {
    String digest = standing.dates().assignment().psetDigest();
    Double maxScore = digest == null ? null : psets.pset(digest).map(Pset::maxScore).orElse(null);
    return AssignmentView.of(record, standing, maxScore, clock.instant());
  }
}
