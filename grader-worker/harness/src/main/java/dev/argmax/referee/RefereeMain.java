package dev.argmax.referee;

import ai.djl.engine.Engine;
import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The program of the referee box: loads psets, records reference evidence, judges; one frame in,
/// one out, until its input ends.
///
/// Theory of operation. This JVM holds everything that must stay secret: solutions, checks,
/// expected values. It never loads a class of a student, and of a submission it gets only evidence
/// bytes, read by a reader that trusts none of them. It sits in a box all the same, with less
/// memory than the worker, so that not even a flaw in that reader reaches the worker. Reference
/// evidence costs as much as running the solution, so it is kept by pset, test case and seed,
/// within a bound.
///
/// Whatever the pset's own code throws is answered with FAULT: ours to mend, never the student's.
public final class RefereeMain {
  /// The largest frame that a referee sends or takes.
  public static final int MAX_PAYLOAD = 64 * 1024 * 1024;

  private final Referee referee = new Referee();
  private final OutputStream out;

  private RefereeMain(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    var main = new RefereeMain(new FileOutputStream(FileDescriptor.out));
    System.setOut(System.err);
    Engine.getInstance();
    Referee.warmUp();
    Frames.write(main.out, FrameType.READY, new byte[0]);
    for (var frame = Frames.read(in, MAX_PAYLOAD);
        frame != null;
        frame = Frames.read(in, MAX_PAYLOAD)) {
      main.answer(frame);
    }
    Runtime.getRuntime().halt(0);
  }

  private void answer(Frame frame) throws IOException {
    try {
      switch (frame.type()) {
        case LOAD -> {
          referee.load(LoadJob.from(frame));
          Frames.write(out, FrameType.LOADED, new byte[0]);
        }
        case RECORD -> {
          var evidence = referee.record(ReferenceKey.from(frame.fields()));
          Frames.write(out, FrameType.RECORDED, evidence);
        }
        case JUDGE -> {
          var judged = referee.judge(JudgeJob.from(frame));
          Frames.write(out, FrameType.JUDGED, judged.toPayload());
        }
        case GIVE -> {
          var given = referee.given(ReferenceKey.from(frame.fields()));
          Frames.write(out, FrameType.GIVEN, given);
        }
        default -> // whichever will be added, it is not for the referee
            throw new FaultException("the referee was sent " + frame.type(), null);
      }
    } catch (NotLoadedException _) {
      Frames.write(out, FrameType.NOT_LOADED, new byte[0]);
    } catch (FaultException e) {
      Frames.write(out, FrameType.FAULT, e.describe().getBytes(StandardCharsets.UTF_8));
    }
  }
}
