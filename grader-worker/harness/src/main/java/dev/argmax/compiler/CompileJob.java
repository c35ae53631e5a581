package dev.argmax.compiler;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;
import java.util.Map;

/// What the compiler box is sent.
///
/// @param studentPackage the package that every class must lie in
/// @param sources contents of the files by path
public record CompileJob(String studentPackage, Map<String, byte[]> sources) {
  public byte[] toPayload() {
    return new PayloadWriter().text(studentPackage).files(sources).toBytes();
  }

  static CompileJob from(Frame frame) throws FrameException {
    var fields = frame.fields();
    return new CompileJob(fields.text(), fields.files());
  }
}
