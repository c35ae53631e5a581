package dev.argmax.service.grade;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.grade.Grade.State;
import dev.argmax.service.grade.Scheme.Weight;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a student has reached until now of the course as a whole, step by step.
///
/// An assignment counts once it is graded or was due without anything handed in, and not at all for
/// whom is excused. The assignments of a category count alike, each by the share of its points;
/// categories count by their weights, and those with nothing yet are left out.
///
/// @param soFar per cent of what could be had until now; absent until there is something
/// @param categories in the order of the course file
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseTotal(@Nullable Double soFar, List<Part> categories) {

  /// @param grades one for each item of the scheme, in the same order
  public static CourseTotal of(Scheme scheme, List<Grade> grades) {
    List<Part> parts =
        scheme.weights().stream().map(weight -> Part.of(weight, scheme.items(), grades)).toList();
    double reached = 0;
    int possible = 0;
    for (Part part : parts) {
      if (part.share() != null) {
        reached += part.percent() * part.share();
        possible += part.percent();
      }
    }
    return new CourseTotal(possible == 0 ? null : 100 * reached / possible, parts);
  }

  /// A category.
  ///
  /// @param percent of the course that it is worth
  /// @param share what was reached of it, 0 to 1: the mean of the steps that have one; absent until
  ///   there is one
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Part(String category, int percent, @Nullable Double share, List<Step> steps) {
    private static Part of(Weight weight, List<GradedItem> items, List<Grade> grades) {
      List<Step> steps =
          IntStream.range(0, items.size())
              .filter(i -> weight.category().equals(items.get(i).category()))
              .mapToObj(i -> Step.of(items.get(i), grades.get(i)))
              .toList();
      OptionalDouble share =
          steps.stream()
              .map(Step::share)
              .filter(Objects::nonNull)
              .mapToDouble(Double::doubleValue)
              .average();
      return new Part(
          weight.category(),
          weight.percent(),
          share.isPresent() ? share.getAsDouble() : null,
          steps);
    }
  }

  /// An assignment of a category.
  ///
  /// @param state why it counts, or why it does not yet or not at all
  /// @param points what counts of it, after lateness; absent while nothing does
  /// @param maxPoints absent where nothing is handed in here
  /// @param share points of maxPoints; absent while it does not count
  /// @param withheld whether other systems are told nothing of it
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      String assignment,
      String title,
      State state,
      @Nullable Double points,
      @Nullable Double maxPoints,
      @Nullable Double share,
      boolean withheld) {
    private static Step of(GradedItem item, Grade grade) {
      Double max = item.maxScore();
      Double worth = grade.worth();
      return new Step(
          item.slug(),
          item.title(),
          grade.state(),
          worth,
          max,
          max == null || worth == null ? null : worth / max,
          item.withheld());
    }
  }
}
