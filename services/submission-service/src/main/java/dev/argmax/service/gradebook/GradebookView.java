package dev.argmax.service.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.grade.Grade;
import dev.argmax.service.grade.GradedItem;
import dev.argmax.service.grade.Scheme.Weight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody's work.
///
/// @param weights per cent of the course that each category is worth
/// @param students by login; each has one cell for each assignment, in the same order
record GradebookView(
    String course, List<Weight> weights, List<Column> assignments, List<Line> students) {

  /// @param category absent if it counts towards nothing
  /// @param maxScore absent where nothing is handed in here
  /// @param withheld whether other systems are told nothing of it; they do not read this
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Column(
      String slug,
      String title,
      @Nullable String category,
      @Nullable Double maxScore,
      Instant dueAt,
      @Nullable Boolean withheld) {
    static Column of(GradedItem item, boolean forStaff) {
      return new Column(
          item.slug(),
          item.title(),
          item.category(),
          item.maxScore(),
          item.dueAt(),
          forStaff ? item.withheld() : null);
    }
  }

  /// @param soFar per cent of what could be had until now; absent until there is something
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String login,
      String name,
      @Nullable String section,
      List<Grade> cells,
      @Nullable Double soFar) {}
}
