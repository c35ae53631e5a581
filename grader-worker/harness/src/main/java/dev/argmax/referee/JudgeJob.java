package dev.argmax.referee;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;
import dev.argmax.kit.Tolerance;

/// One test case to judge.
///
/// @param check binary name of the class that judges; empty where comparing is enough
/// @param reveals whether messages may name expected values
/// @param evidence what came out of the runner; any bytes
@SuppressWarnings("ArrayRecordComponent") // a message; never compared
public record JudgeJob(
    ReferenceKey key, String check, Tolerance tolerance, boolean reveals, byte[] evidence) {
  public byte[] toPayload() {
    return key.writeTo(new PayloadWriter())
        .text(check)
        .text(tolerance.name())
        .flag(reveals)
        .bytes(evidence)
        .toBytes();
  }

  static JudgeJob from(Frame frame) throws FrameException {
    var fields = frame.fields();
    return new JudgeJob(
        ReferenceKey.from(fields),
        fields.text(),
        Tolerance.valueOf(fields.text()),
        fields.flag(),
        fields.bytes());
  }
}
