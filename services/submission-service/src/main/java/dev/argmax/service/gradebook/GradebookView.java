package dev.argmax.service.gradebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody's work.
///
/// @param weights per cent of the course that each category is worth
/// @param students by login; each has one cell for each assignment, in the same order
record GradebookView(
    String course, List<Weight> weights, List<Column> assignments, List<Line> students) {
  record Weight(String category, int percent) {}

  /// @param category absent if it counts towards nothing
  /// @param maxScore absent where nothing is handed in here
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Column(
      String slug,
      String title,
      @Nullable String category,
      @Nullable Double maxScore,
      Instant dueAt) {}

  /// @param soFar per cent of what could be had until now; absent until there is something
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String login,
      String name,
      @Nullable String section,
      List<Cell> cells,
      @Nullable Double soFar) {}
}
