package dev.argmax.sandbox;

import dev.argmax.evidence.EvidenceException;
import dev.argmax.evidence.EvidenceReader;
import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.runner.RunnerJob;
import dev.argmax.testsupport.Snippets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A runner box in which a snippet is being run as a probe.
public final class Trial implements AutoCloseable {
  private static final int MAX_FRAME = 1 << 16;

  private final Box box;

  private Trial(Box box) {
    this.box = box;
  }

  /// @param body of a probe's `run(Draw draw, Evidence out) throws Exception`
  public static Trial start(Sandbox sandbox, Limits limits, String body) throws IOException {
    var probe =
        """
        package probes.c;
        import java.nio.file.Files;
        import java.nio.file.Path;
        final class Own implements dev.argmax.kit.Probe {
          public void run(dev.argmax.kit.Draw draw, dev.argmax.kit.Evidence out) throws Exception {
            %s
          }
        }
        """
            .formatted(body);
    var drive = new RunnerJob.Drive("contract", "probes.c.Own", "00".repeat(16), new byte[0]);
    var job = new RunnerJob(Snippets.compile(probe), Map.of(), 1_024, List.of(drive));
    var box = sandbox.start(new BoxSpec(BoxProgram.RUNNER, limits, "contract"));
    var trial = new Trial(box);
    var ready = trial.next();
    if (ready == null || ready.type() != FrameType.READY) {
      box.close();
      throw new AssertionError("the runner does not boot: " + box.errorTail());
    }
    Frames.write(box.input(), FrameType.JOB, job.toPayload());
    return trial;
  }

  public Box box() {
    return box;
  }

  /// The next frame; null if the program ended.
  public @Nullable Frame next() throws IOException {
    return Frames.read(box.output(), MAX_FRAME);
  }

  /// The evidence that the snippet gave.
  public RecordedEvidence evidence() throws IOException {
    var frame = next();
    if (frame == null || frame.type() != FrameType.EVIDENCE) {
      var said =
          frame == null
              ? box.errorTail()
              : frame.type() + new String(frame.payload(), StandardCharsets.UTF_8);
      throw new AssertionError("no evidence but " + said);
    }
    try {
      return EvidenceReader.readReference(frame.payload());
    } catch (EvidenceException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    box.close();
  }
}
