package dev.argmax.gateway.course;

/// How far somebody has come in an assignment, in a word with a sign, so that no colour is needed.
///
/// @param kind what the style sheet knows it by
public record Standing(String kind, String sign, String text) {

  static Standing of(AssignmentView assignment) {
    if (assignment.pset().equals("NONE")) {
      return new Standing("waiting", "○", "Not handed in here");
    }
    if (!assignment.ready() || !assignment.open()) {
      return new Standing("waiting", "○", assignment.ready() ? "Not open yet" : "Not posted yet");
    }
    if (assignment.attempts() == 0) {
      return assignment.closed()
          ? new Standing("waiting", "○", "Closed")
          : new Standing("open", "▷", "Open");
    }
    if (assignment.bestScore() == null) {
      return new Standing("running", "◔", "Handed in");
    }
    return assignment.bestScore().equals(assignment.maxScore())
        ? new Standing("full", "✓", "Full score")
        : new Standing("graded", "◑", "Graded");
  }
}
