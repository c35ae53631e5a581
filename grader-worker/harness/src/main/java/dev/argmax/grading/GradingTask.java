package dev.argmax.grading;

import dev.argmax.pset.PsetPackage;
import java.util.Map;

/// What to grade.
///
/// @param label names the boxes of this run, such as `run-<id>`
/// @param sources contents of the submission's `.java` files by path
public record GradingTask(
    String label, PsetPackage pset, Map<String, byte[]> sources, SeedSource seeds) {
  public GradingTask {
    sources = Map.copyOf(sources);
  }
}
