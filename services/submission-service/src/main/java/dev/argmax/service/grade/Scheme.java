package dev.argmax.service.grade;

import java.util.List;

/// What counts how much in a course.
///
/// @param weights per cent of the course that each category is worth, in the order of the file
/// @param items in the order in which they are due
public record Scheme(List<Weight> weights, List<GradedItem> items) {
  public Scheme {
    weights = List.copyOf(weights);
    items = List.copyOf(items);
  }

  /// @param percent of the course
  public record Weight(String category, int percent) {}
}
