package dev.argmax.compiler;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.PayloadWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What became of compiling.
public sealed interface CompileResult {
  /// The longest message, in bytes.
  int MAX_MESSAGE = 16 * 1024;

  /// The most bytes of classes.
  int MAX_CLASSES = 8 * 1024 * 1024;

  /// The largest frame of a compiler that works.
  int MAX_PAYLOAD = MAX_CLASSES + 1024 * 1024;

  /// @param classes by binary name
  record Compiled(Map<String, byte[]> classes) implements CompileResult {}

  /// The sources are wrong.
  record Errors(String message) implements CompileResult {}

  /// Compiling took more memory or made more output than it may.
  record OverLimit(String message) implements CompileResult {}

  /// Reads the answer of a compiler box.
  static CompileResult from(Frame frame) throws FrameException {
    return switch (frame.type()) {
      case COMPILED -> new Compiled(frame.fields().files());
      case DIAGNOSTICS -> new Errors(text(frame));
      case COMPILE_LIMIT -> new OverLimit(text(frame));
      default -> // every other frame is wrong here, whichever will be added
          throw new FrameException(FrameException.Kind.GARBLED, "not a compiler's " + frame.type());
    };
  }

  private static String text(Frame frame) {
    return new String(frame.payload(), StandardCharsets.UTF_8);
  }

  /// How the answer is sent.
  default FrameType type() {
    return switch (this) {
      case Compiled _ -> FrameType.COMPILED;
      case Errors _ -> FrameType.DIAGNOSTICS;
      case OverLimit _ -> FrameType.COMPILE_LIMIT;
    };
  }

  /// What is sent.
  default byte[] toPayload() {
    return switch (this) {
      case Compiled(var classes) -> new PayloadWriter().files(classes).toBytes();
      case Errors(var message) -> message.getBytes(StandardCharsets.UTF_8);
      case OverLimit(var message) -> message.getBytes(StandardCharsets.UTF_8);
    };
  }
}
