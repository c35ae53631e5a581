package dev.argmax.grading;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.frame.Frame;
import dev.argmax.frame.FrameException;
import dev.argmax.frame.FrameType;
import dev.argmax.grading.TestEnd.Spoilt;
import dev.argmax.pset.Pset;
import dev.argmax.runner.RunnerJob;
import dev.argmax.runner.Threw;
import dev.argmax.sandbox.BoxEnd;
import java.time.Duration;

/// Reads what a runner says of one test case after the other.
///
/// Theory of operation. Everything that arrives is a claim of the student's code. Evidence is
/// passed on unread; an exception, a death, silence or noise become a [Spoilt] test case with the
/// reason that the student can mend. The clock starts when a test case can start, which is when the
/// one before it answered, and covers its printed text and its result together.
final class Running {
  /// A test case's text and its result are written at once.
  private static final Duration WRITTEN_TOGETHER = Duration.ofSeconds(1);

  private final Pset.Limits limits;
  private final Output output;

  Running(Pset.Limits limits, Output output) {
    this.limits = limits;
    this.output = output;
  }

  /// @param end what became of the test case
  /// @param fatal whether the runner is of no more use
  /// @param retriable whether nobody can tell if it was the student's code that ended the runner
  record Step(TestEnd end, boolean fatal, boolean retriable) {
    static Step goesOn(TestEnd end) {
      return new Step(end, false, false);
    }

    static Step fatal(TestOutcome outcome, String message) {
      return new Step(new Spoilt(outcome, message), true, false);
    }
  }

  /// Sends the job and reads the first test case's end.
  Step start(Station runner, RunnerJob job, PlannedTest first) {
    var clock = new Deadline(Duration.ofMillis(limits.timeMillis()));
    var reply = runner.exchange(FrameType.JOB, job.toPayload(), maxPayload(), clock.left());
    return step(runner, reply, first, clock);
  }

  /// Reads the end of the next test case.
  Step next(Station runner, PlannedTest test) {
    var clock = new Deadline(Duration.ofMillis(limits.timeMillis()));
    return step(runner, runner.receive(maxPayload(), clock.left()), test, clock);
  }

  private Step step(Station runner, Reply reply, PlannedTest test, Deadline clock) {
    if (reply instanceof Reply.Got(var frame) && frame.type() == FrameType.OUTPUT) {
      output.add(test, frame.payload());
      return end(runner.receive(maxPayload(), atLeast(WRITTEN_TOGETHER, clock.left())));
    }
    return end(reply);
  }

  private static Duration atLeast(Duration least, Duration time) {
    return time.compareTo(least) < 0 ? least : time;
  }

  private Step end(Reply reply) {
    return switch (reply) {
      case Reply.Got(var frame) -> result(frame);
      case Reply.TimedOut _ ->
          Step.fatal(TestOutcome.TIME_LIMIT, "Took longer than %s s.".formatted(seconds(limits)));
      case Reply.Unreadable(var kind) -> unreadable(kind);
      case Reply.Ended(var end, var errors) -> ended(end, errors);
    };
  }

  private static Step result(Frame frame) {
    try {
      return switch (frame.type()) {
        case EVIDENCE -> Step.goesOn(new TestEnd.Evidence(frame.payload()));
        case THREW -> threw(Threw.from(frame));
        default -> badEvidence(); // whichever will be added, a runner does not say it here
      };
    } catch (FrameException _) {
      return badEvidence();
    }
  }

  private static Step threw(Threw threw) {
    return switch (threw.kind()) {
      case EXCEPTION, LINKAGE ->
          Step.goesOn(new Spoilt(TestOutcome.RUNTIME_ERROR, threw.message()));
      case MEMORY -> Step.fatal(TestOutcome.MEMORY_LIMIT, threw.message());
      case PROCESSES -> Step.fatal(TestOutcome.PROCESS_LIMIT, threw.message());
      case OUTPUT -> Step.fatal(TestOutcome.OUTPUT_LIMIT, threw.message());
      case DISK -> Step.fatal(TestOutcome.DISK_LIMIT, threw.message());
    };
  }

  private Step unreadable(FrameException.Kind kind) {
    return switch (kind) {
      case TOO_LONG ->
          Step.fatal(
              TestOutcome.OUTPUT_LIMIT,
              "What came out is larger than %d KiB.".formatted(limits.evidenceKiB()));
      case TORN, GARBLED -> badEvidence();
    };
  }

  private static Step badEvidence() {
    return Step.fatal(
        TestOutcome.BAD_EVIDENCE,
        "What came out is not the evidence of this test case. Does the code write to the real"
            + " standard output, or end the program half-way?");
  }

  private static Step ended(BoxEnd end, String errors) {
    if (errors.contains("unable to create native thread")) {
      return Step.fatal(TestOutcome.PROCESS_LIMIT, "No more threads or processes may be started.");
    }
    return switch (end) {
      case BoxEnd.OutOfMemory _ -> memory();
      case BoxEnd.Exited _ when errors.contains("java.lang.OutOfMemoryError") -> memory();
      // Signals come from the code, from libtorch, or from a machine in trouble.
      case BoxEnd.Exited(int code) when code >= 128 -> new Step(noEvidence(), true, true);
      case BoxEnd.Killed _ -> new Step(noEvidence(), true, true);
      case BoxEnd.Exited _ -> new Step(noEvidence(), true, false);
    };
  }

  private static Step memory() {
    return Step.fatal(TestOutcome.MEMORY_LIMIT, "Out of memory.");
  }

  private static Spoilt noEvidence() {
    return new Spoilt(
        TestOutcome.NO_EVIDENCE,
        "The program ended before this test case was over. Does the code call System.exit?");
  }

  private int maxPayload() {
    return Math.max(limits.evidenceKiB() * 1024, limits.outputKiB() * 1024) + 64 * 1024;
  }

  private static String seconds(Pset.Limits limits) {
    int millis = limits.timeMillis();
    return millis % 1000 == 0 ? Integer.toString(millis / 1000) : Double.toString(millis / 1000.0);
  }
}
