package dev.argmax.grading;

import java.nio.charset.StandardCharsets;

/// What a submission printed, test case by test case, up to a bound. Only of test cases that the
/// student may see: what a hidden one prints could tell its inputs.
final class Output {
  private final StringBuilder text = new StringBuilder();
  private final int max;

  /// @param max bytes
  Output(int max) {
    this.max = max;
  }

  synchronized void add(PlannedTest planned, byte[] printed) {
    if (!planned.isOpen() || text.length() >= max) {
      return;
    }
    text.append("— ").append(planned.problem().id()).append(' ').append(planned.test().name());
    text.append(" —\n").append(new String(printed, StandardCharsets.UTF_8).strip()).append('\n');
  }

  @Override
  public synchronized String toString() {
    return text.length() <= max ? text.toString() : text.substring(0, max) + "\n… (cut here)\n";
  }
}
