package dev.argmax.grading;

import dev.argmax.compiler.CompileJob;
import dev.argmax.compiler.CompileResult;
import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.FrameType;
import java.time.Duration;

/// Compiles in a box that is used again only if it answered as it should.
final class Compilation {
  private final Bench compilers;
  private final Duration time;
  private final Held held;

  Compilation(Bench compilers, Duration time, Held held) {
    this.compilers = compilers;
    this.time = time;
    this.held = held;
  }

  CompileResult compile(CompileJob job) {
    var first = attempt(job);
    return switch (first) {
      case Reply.Got(var frame) -> read(frame);
      case Reply.TimedOut _ -> overTime();
      // A box that was used before may have been at its end anyway: a second one decides.
      case Reply.Ended _, Reply.Unreadable _ ->
          switch (attempt(job)) {
            case Reply.Got(var frame) -> read(frame);
            case Reply.TimedOut _ -> overTime();
            case Reply.Ended _, Reply.Unreadable _ ->
                new CompileResult.OverLimit("The compiler breaks down over these sources.");
          };
    };
  }

  private Reply attempt(CompileJob job) {
    var compiler = held.hold(compilers.take());
    var reply = compiler.exchange(FrameType.JOB, job.toPayload(), CompileResult.MAX_PAYLOAD, time);
    held.release(compiler);
    held.requireWanted();
    if (reply instanceof Reply.Got(var frame) && frame.type() != FrameType.COMPILE_LIMIT) {
      compilers.giveBack(compiler);
    } else {
      compilers.replace(compiler);
    }
    return reply;
  }

  private CompileResult overTime() {
    return new CompileResult.OverLimit(
        "Compiling takes longer than %d seconds.".formatted(time.toSeconds()));
  }

  private static CompileResult read(Frame frame) {
    try {
      return CompileResult.from(frame);
    } catch (FrameException e) {
      throw GradingFault.infrastructure("the compiler's answer is unreadable", e);
    }
  }
}
