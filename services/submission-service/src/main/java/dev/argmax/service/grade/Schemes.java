package dev.argmax.service.grade;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.course.Definitions;
import dev.argmax.service.grade.Scheme.Weight;
import dev.argmax.service.pset.Pset;
import dev.argmax.service.pset.Psets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// What counts how much, by the course file and the psets.
@ApplicationScoped
public class Schemes {
  private final Assignments assignments;
  private final Definitions definitions;
  private final Psets psets;

  Schemes(Assignments assignments, Definitions definitions, Psets psets) {
    this.assignments = assignments;
    this.definitions = definitions;
    this.psets = psets;
  }

  /// The scheme of a course.
  @Transactional
  public Scheme of(String course) {
    return new Scheme(weights(course), assignments.of(course).stream().map(this::item).toList());
  }

  private GradedItem item(Assignment assignment) {
    String digest = assignment.psetDigest();
    Double max = digest == null ? null : psets.pset(digest).map(Pset::maxScore).orElse(null);
    return new GradedItem(
        assignment.slug(),
        assignment.title(),
        assignment.category(),
        max,
        assignment.dates().dueAt(),
        assignment.withheld());
  }

  private List<Weight> weights(String course) {
    return definitions
        .of(course)
        .map(
            definition ->
                definition.file().grading().weights().entrySet().stream()
                    .map(weight -> new Weight(weight.getKey(), weight.getValue()))
                    .toList())
        .orElse(List.of());
  }
}
