package dev.argmax.runner;

import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.evidence.GivenTensors;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Probe;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Runs a job's test cases in order and writes one result frame each, after one with what it
/// printed if it printed anything.
final class TestDriver {
  private final RunnerJob job;
  private final OutputStream out;
  private final ClassLoader loader;
  private final Trouble trouble;

  TestDriver(RunnerJob job, OutputStream out) {
    this.job = job;
    this.out = out;
    this.loader = new CodeLoader(List.of(job.probeClasses(), job.studentClasses()));
    this.trouble = new Trouble(job.studentClasses().keySet());
  }

  void driveAll() throws IOException {
    Thread.currentThread().setContextClassLoader(loader);
    for (var drive : job.drives()) {
      var capture = new Capture(job.maxOutput(), this::floods);
      var printed = new PrintStream(capture, true, StandardCharsets.UTF_8);
      System.setOut(printed);
      System.setErr(printed);
      var result = run(drive);
      send(capture.end(), result);
      Engines.forget();
    }
  }

  private Result run(RunnerJob.Drive drive) {
    var evidence = new EvidenceRecorder();
    try {
      var draw = Draw.of(drive.seed(), drive.test(), GivenTensors.of(drive.given()));
      probe(drive.probe()).run(draw, evidence);
      return new Result(FrameType.EVIDENCE, evidence.toBytes());
    } catch (Throwable e) { // whatever the student's code throws is a result
      return new Result(FrameType.THREW, trouble.tell(e).toPayload());
    }
  }

  private Probe probe(String name) throws ReflectiveOperationException {
    var constructor = loader.loadClass(name).getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Probe) constructor.newInstance();
  }

  private synchronized void send(byte[] printed, Result result) throws IOException {
    if (printed.length > 0) {
      Frames.write(out, FrameType.OUTPUT, printed);
    }
    Frames.write(out, result.type, result.payload);
  }

  /// Called on whichever thread prints without end: nobody waits for the probe to return.
  private void floods(byte[] printed) {
    var told = new Threw(Threw.Kind.OUTPUT, "The code prints without end.");
    try {
      send(printed, new Result(FrameType.THREW, told.toPayload()));
    } catch (IOException _) {
      // Nobody listens any more.
    }
    Runtime.getRuntime().halt(0);
  }

  private static final class Result {
    private final FrameType type;
    private final byte[] payload;

    Result(FrameType type, byte[] payload) {
      this.type = type;
      this.payload = payload;
    }
  }
}
