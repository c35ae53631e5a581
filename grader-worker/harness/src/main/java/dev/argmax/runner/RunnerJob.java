package dev.argmax.runner;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.PayloadWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What a runner box is sent: all that it will ever be told.
///
/// @param maxOutput bytes kept of what one test case prints
public record RunnerJob(
    Map<String, byte[]> probeClasses,
    Map<String, byte[]> studentClasses,
    int maxOutput,
    List<Drive> drives) {
  public RunnerJob {
    drives = List.copyOf(drives);
  }

  /// One test case.
  ///
  /// @param test its name, from which the draw is made
  /// @param seedHex the seed in hexadecimal
  /// @param given what its dataset gives, as evidence; no bytes where there is none
  @SuppressWarnings("ArrayRecordComponent") // a message; never compared
  public record Drive(String test, String probe, String seedHex, byte[] given) {
    /// The seed's bytes.
    public byte[] seed() {
      return HexFormat.of().parseHex(seedHex);
    }
  }

  /// This job without its first test cases.
  public RunnerJob from(int first) {
    return new RunnerJob(
        probeClasses, studentClasses, maxOutput, drives.subList(first, drives.size()));
  }

  public byte[] toPayload() {
    var payload = new PayloadWriter();
    payload.files(probeClasses).files(studentClasses).integer(maxOutput).integer(drives.size());
    for (var drive : drives) {
      payload.text(drive.test()).text(drive.probe()).text(drive.seedHex()).bytes(drive.given());
    }
    return payload.toBytes();
  }

  static RunnerJob from(Frame frame) throws FrameException {
    var fields = frame.fields();
    var probes = fields.files();
    var student = fields.files();
    int maxOutput = fields.integer();
    int count = fields.integer();
    var drives = new ArrayList<Drive>();
    for (int i = 0; i < count; i++) {
      drives.add(new Drive(fields.text(), fields.text(), fields.text(), fields.bytes()));
    }
    return new RunnerJob(probes, student, maxOutput, drives);
  }
}
