package dev.argmax.runner;

import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The program of the runner box: boots, warms up, says so, takes one job, answers each test case
/// with a frame, and ends.
///
/// Theory of operation. Everything in this JVM from the job on belongs to the student's code: it
/// can read the probes and the seeds, patch any class and write to the real standard output. That
/// is allowed. What leaves the box are claims, and the only useful claim is evidence computed from
/// the drawn inputs, which is what we asked for. So this program defends nothing; it is only
/// careful to be useful: results are copied out of the student's reach at once, printed text is
/// kept apart from the frames, exceptions are turned into text that teaches.
///
/// The probes run on the main thread, because DJL's switch for recording gradients is per thread
/// and off only for the thread that loaded the engine. After the last test case the JVM halts
/// rather than exits, which no student thread or shutdown hook can delay.
public final class RunnerMain {
  private static final int MAX_JOB = 64 * 1024 * 1024;

  private RunnerMain() {}

  public static void main(String[] arguments) throws IOException {
    InputStream in = new FileInputStream(FileDescriptor.in);
    var out = new FileOutputStream(FileDescriptor.out);
    WarmUp.run();
    Frames.write(out, FrameType.READY, new byte[0]);
    var frame = Frames.read(in, MAX_JOB);
    while (frame != null && frame.type() == FrameType.PING) {
      Frames.write(out, FrameType.READY, new byte[0]);
      frame = Frames.read(in, MAX_JOB);
    }
    if (frame != null) {
      System.setIn(InputStream.nullInputStream());
      new TestDriver(RunnerJob.from(frame), out).driveAll();
    }
    Runtime.getRuntime().halt(0);
  }
}
