package dev.argmax.referee;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;

/// What the referee says of one test case.
///
/// @param readable false if what came out was no evidence of this test case
/// @param earned the share of the points, 0 to 1
/// @param message for the student; may be empty
public record Judged(boolean readable, double earned, String message) {
  byte[] toPayload() {
    return new PayloadWriter().flag(readable).number(earned).text(message).toBytes();
  }

  /// Reads a referee's answer.
  public static Judged from(Frame frame) throws FrameException {
    var fields = frame.fields();
    return new Judged(fields.flag(), fields.number(), fields.text());
  }
}
