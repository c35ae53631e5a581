package dev.argmax.referee;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;
import java.util.Map;

/// The classes of a pset that the referee needs.
public record LoadJob(
    String psetDigest,
    Map<String, byte[]> solution,
    Map<String, byte[]> probes,
    Map<String, byte[]> checks) {
  public byte[] toPayload() {
    return new PayloadWriter()
        .text(psetDigest)
        .files(solution)
        .files(probes)
        .files(checks)
        .toBytes();
  }

  static LoadJob from(Frame frame) throws FrameException {
    var fields = frame.fields();
    return new LoadJob(fields.text(), fields.files(), fields.files(), fields.files());
  }
}
