package dev.argmax.grading;

import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.Sandbox;
import java.time.Clock;

/// Grades submissions, any number at once, in boxes of one sandbox.
///
/// Theory of operation. Three kinds of box: compilers and referees are booted when first needed and
/// used again and again, each by one run at a time; a runner is used for one submission and thrown
/// away. Whoever holds a box holds the clock, too, and kills it when it is over: nothing a box says
/// about its own time, memory or end is believed. See [GradingSession] for the way of one
/// submission.
public final class Grader implements AutoCloseable {
  private final Sandbox sandbox;
  private final GraderSettings settings;
  private final Clock clock;
  private final Watchdog watchdog = new Watchdog();
  private final Bench compilers;
  private final Bench referees;

  /// @param sandbox stays the caller's, who closes it after this
  public Grader(Sandbox sandbox, GraderSettings settings, Clock clock) {
    this.sandbox = sandbox;
    this.settings = settings;
    this.clock = clock;
    this.compilers = bench(BoxProgram.COMPILER, settings.compiler());
    this.referees = bench(BoxProgram.REFEREE, settings.referee());
  }

  /// A session that grades `task` when it is run.
  public GradingSession start(GradingTask task, ProgressListener progress) {
    return new GradingSession(this, task, progress, clock);
  }

  /// Boots a compiler and a referee, so that the first submission does not wait for them.
  public void warmUp() {
    var compiler = compilers.take();
    compilers.giveBack(compiler);
    var referee = referees.take();
    referees.giveBack(referee);
  }

  GraderSettings settings() {
    return settings;
  }

  Bench compilers() {
    return compilers;
  }

  Bench referees() {
    return referees;
  }

  /// Boots a runner.
  Station runner(Limits limits, String label) {
    var spec = new BoxSpec(BoxProgram.RUNNER, limits, label);
    var runner = new Station(sandbox.start(spec), watchdog);
    try {
      runner.awaitReady(settings.boot());
      return runner;
    } catch (GradingFault e) {
      runner.close();
      throw e;
    }
  }

  private Bench bench(BoxProgram program, Limits limits) {
    return new Bench(sandbox, watchdog, Bench.spec(program, limits), settings.boot());
  }

  /// Ends the boxes that wait for work.
  @Override
  public void close() {
    compilers.close();
    referees.close();
    watchdog.close();
  }
}
