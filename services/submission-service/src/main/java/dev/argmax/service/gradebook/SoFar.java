package dev.argmax.service.gradebook;

import dev.argmax.service.gradebook.GradebookView.Column;
import dev.argmax.service.gradebook.GradebookView.Weight;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a student has reached until now of the course as a whole.
///
/// An assignment counts once it is graded or was due without anything handed in. The assignments of
/// a category count alike, each by the share of its points; categories count by their weights, and
/// those with nothing yet are left out.
final class SoFar {
  private final List<Weight> weights;
  private final List<Column> columns;

  SoFar(List<Weight> weights, List<Column> columns) {
    this.weights = weights;
    this.columns = columns;
  }

  /// Per cent; absent while there is nothing.
  @Nullable Double of(List<Cell> cells) {
    double reached = 0;
    double possible = 0;
    for (Weight weight : weights) {
      OptionalDouble share = share(weight.category(), cells);
      if (share.isPresent()) {
        reached += weight.percent() * share.getAsDouble();
        possible += weight.percent();
      }
    }
    return possible == 0 ? null : 100 * reached / possible;
  }

  private OptionalDouble share(String category, List<Cell> cells) {
    return IntStream.range(0, columns.size())
        .filter(i -> category.equals(columns.get(i).category()))
        .mapToObj(i -> share(columns.get(i), cells.get(i)))
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  private static OptionalDouble share(Column column, Cell cell) {
    Double max = column.maxScore();
    Double worth = cell.worth();
    return max == null || worth == null ? OptionalDouble.empty() : OptionalDouble.of(worth / max);
  }
}
