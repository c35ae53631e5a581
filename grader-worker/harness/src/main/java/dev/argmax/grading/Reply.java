package dev.argmax.grading;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.sandbox.BoxEnd;

/// What came of waiting for a frame of a box. All but [Got] are the end of that box.
sealed interface Reply {
  record Got(Frame frame) implements Reply {}

  /// The clock ran out and the box was killed.
  record TimedOut() implements Reply {}

  /// The program ended instead of answering.
  record Ended(BoxEnd end, String errorTail) implements Reply {}

  /// Something came that is no frame, or too long a one; the box was killed.
  record Unreadable(FrameException.Kind kind) implements Reply {}

  /// For messages to staff.
  default String describe() {
    return switch (this) {
      case Got(var frame) -> "answered " + frame.type();
      case TimedOut _ -> "did not answer in time";
      case Ended(var end, var tail) -> "ended (" + end + ") " + tail.strip();
      case Unreadable(var kind) -> "answered with something " + kind;
    };
  }
}
