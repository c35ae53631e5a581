package dev.argmax.proof;

import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.pset.PsetPackage;
import dev.argmax.referee.JudgeJob;
import dev.argmax.referee.Judged;
import dev.argmax.referee.LoadJob;
import dev.argmax.referee.RefereeMain;
import dev.argmax.referee.ReferenceKey;
import dev.argmax.sandbox.Box;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A referee that is asked directly, with evidence of our own making.
final class RefereeBox implements AutoCloseable {
  private final Box box;

  RefereeBox(Sandbox sandbox, Limits limits, PsetPackage pset) {
    this.box = sandbox.start(new BoxSpec(BoxProgram.REFEREE, limits, "referee"));
    expect(FrameType.READY);
    var job =
        new LoadJob(
            pset.digest(), pset.solutionClasses(), pset.probeClasses(), pset.checkClasses());
    send(FrameType.LOAD, job.toPayload());
    expect(FrameType.LOADED);
  }

  byte[] record(ReferenceKey key) {
    send(FrameType.RECORD, key.toPayload());
    return expect(FrameType.RECORDED).payload();
  }

  Judged judge(JudgeJob job) {
    send(FrameType.JUDGE, job.toPayload());
    try {
      return Judged.from(expect(FrameType.JUDGED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(FrameType type, byte[] payload) {
    try {
      Frames.write(box.input(), type, payload);
    } catch (IOException e) {
      throw new UncheckedIOException("the referee is gone: " + box.errorTail(), e);
    }
  }

  private Frame expect(FrameType type) {
    try {
      var frame = Frames.read(box.output(), RefereeMain.MAX_PAYLOAD);
      if (frame == null) {
        throw new SandboxException("the referee ended: " + box.errorTail());
      }
      if (frame.type() != type) {
        throw new ProofException(new String(frame.payload(), StandardCharsets.UTF_8));
      }
      return frame;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    box.close();
  }
}
