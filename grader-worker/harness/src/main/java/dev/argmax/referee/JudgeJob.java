package dev.argmax.referee;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;
import dev.argmax.kit.Tolerance;

/// One test case to judge.
///
/// @param judge binary name of the check or metric; empty where comparing is enough
/// @param zero up to this, a metric earns nothing
/// @param full from this on, everything
/// @param reveals whether messages may name expected values
/// @param evidence what came out of the runner; any bytes
@SuppressWarnings("ArrayRecordComponent") // a message; never compared
public record JudgeJob(
    ReferenceKey key,
    String judge,
    Tolerance tolerance,
    double zero,
    double full,
    boolean reveals,
    byte[] evidence) {
  /// @param reveals whether messages may name expected values
  public static JudgeJob of(ReferenceKey key, Rule rule, boolean reveals, byte[] evidence) {
    return switch (rule) {
      case Rule.Compared(var tolerance) ->
          new JudgeJob(key, "", tolerance, 0, 1, reveals, evidence);
      case Rule.Checked(var check, var tolerance) ->
          new JudgeJob(key, check, tolerance, 0, 1, reveals, evidence);
      case Rule.Measured(var metric, _, var zero, var full) ->
          new JudgeJob(key, metric, Tolerance.EXACT, zero, full, reveals, evidence);
    };
  }

  public byte[] toPayload() {
    return key.writeTo(new PayloadWriter())
        .text(judge)
        .text(tolerance.name())
        .number(zero)
        .number(full)
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
        fields.number(),
        fields.number(),
        fields.flag(),
        fields.bytes());
  }
}
