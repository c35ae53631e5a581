package dev.argmax.gateway.course;

import org.jspecify.annotations.Nullable;

/// The states of a submission in words for people.
public final class States {
  private States() {}

  /// The state in words, with the place in the queue where there is one.
  public static String text(String state, @Nullable Integer position) {
    if (position == null || !(state.equals("QUEUED") || state.equals("RECEIVED"))) {
      return text(state);
    }
    return position <= 1 ? "Next in the queue" : "Number " + position + " in the queue";
  }

  /// The state in words; a state unknown here is shown as it is.
  public static String text(String state) {
    return switch (state) {
      case "RECEIVED" -> "Received";
      case "QUEUED" -> "Waiting in the queue";
      case "GRADING" -> "Being graded";
      case "GRADED" -> "Graded";
      case "WITHDRAWN" -> "Withdrawn";
      case "PARKED" -> "We are on it";
      default -> state;
    };
  }
}
