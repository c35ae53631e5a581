package dev.argmax.service.statistics;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import dev.argmax.service.work.ClassWork;
import dev.argmax.service.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts. The number of queries does not grow with the class.
@ApplicationScoped
class Statistics {
  private final Assignments assignments;
  private final TestRates rates;
  private final Psets psets;

  Statistics(Assignments assignments, TestRates rates, Psets psets) {
    this.assignments = assignments;
    this.rates = rates;
    this.psets = psets;
  }

  @Transactional
  StatisticsView.OfCourse course(String course, ClassWork.Reading found) {
    return new StatisticsView.OfCourse(
        course,
        found.students().size(),
        assignments.of(course).stream()
            .map(each -> AssignmentNumbers.of(each, maxScore(each), found.in(each.id())))
            .toList());
  }

  @Transactional
  StatisticsView.OfAssignment assignment(String course, String slug, ClassWork.Reading found) {
    Assignment assignment = assignments.named(course, slug);
    List<Work> all = found.in(assignment.id());
    Double maxScore = maxScore(assignment);
    return new StatisticsView.OfAssignment(
        AssignmentNumbers.of(assignment, maxScore, all),
        maxScore == null ? List.of() : Histogram.of(maxScore, all),
        Arrivals.of(assignment, all, found.at()),
        rates.of(all));
  }

  private @Nullable Double maxScore(Assignment assignment) {
    String digest = assignment.psetDigest();
    return digest == null ? null : psets.pset(digest).map(Pset::maxScore).orElse(null);
  }
}
