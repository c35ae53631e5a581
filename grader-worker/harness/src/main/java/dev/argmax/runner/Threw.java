package dev.argmax.runner;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;

/// A test case ended with an exception, as the runner tells it. A claim like all that comes out of
/// a box: it can only name the reason why a test case earns nothing.
///
/// @param message for the student
public record Threw(Kind kind, String message) {
  /// The longest payload.
  public static final int MAX_PAYLOAD = 16 * 1024;

  private static final int MAX_MESSAGE = 4_000;

  public Threw {
    message = message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
  }

  /// What kind of trouble it was.
  public enum Kind {
    /// The student's code threw.
    EXCEPTION,
    /// What the probe calls is missing or has another signature.
    LINKAGE,
    /// The Java heap or libtorch's memory ran out.
    MEMORY,
    /// No more threads or processes.
    PROCESSES,
    /// Far too much was printed.
    OUTPUT,
    /// The scratch space is full.
    DISK
  }

  byte[] toPayload() {
    return new PayloadWriter().text(kind.name()).text(message).toBytes();
  }

  /// Reads what came out of a box.
  public static Threw from(Frame frame) throws FrameException {
    var fields = frame.fields();
    var name = fields.text();
    for (var kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return new Threw(kind, fields.text());
      }
    }
    throw new FrameException(FrameException.Kind.GARBLED, "no such kind of trouble");
  }
}
