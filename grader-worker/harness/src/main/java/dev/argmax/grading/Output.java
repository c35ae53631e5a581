package dev.argmax.grading;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a submission printed, test case by test case in the pset's order, up to a bound. Only of
/// test cases that the student may see: what a hidden one prints could tell its inputs.
final class Output {
  private final SortedMap<Integer, String> texts = new TreeMap<>();
  private final int max;

  /// @param max bytes
  Output(int max) {
    this.max = max;
  }

  synchronized void add(PlannedTest planned, byte[] printed) {
    if (planned.isOpen()) {
      texts.put(
          planned.position(),
          "— %s %s —\n%s\n"
              .formatted(
                  planned.problem().id(),
                  planned.test().name(),
                  new String(printed, 0, Math.min(printed.length, max), StandardCharsets.UTF_8)
                      .strip()));
    }
  }

  @Override
  public synchronized String toString() {
    var text = String.join("", texts.values());
    return text.length() <= max ? text : text.substring(0, max) + "\n… (cut here)\n";
  }
}
