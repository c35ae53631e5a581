package dev.argmax.gateway.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The gradebook as the API tells it.
record GradebookView(List<Column> assignments, List<Line> students) {
  record Column(String slug, String title, @Nullable Double maxScore, @Nullable Boolean withheld) {}

  /// @param cells one for each assignment, in the same order
  record Line(
      String login,
      String name,
      @Nullable String section,
      List<Cell> cells,
      @Nullable Double soFar) {}

  record Cell(
      String state,
      @Nullable Double points,
      boolean overridden,
      boolean flagged,
      @Nullable String submission,
      @Nullable Integer lateDays) {
    boolean missing() {
      return state.equals("MISSING");
    }

    boolean late() {
      return lateDays != null && lateDays > 0;
    }
  }
}
