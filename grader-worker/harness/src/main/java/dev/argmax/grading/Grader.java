package dev.argmax.grading;

import dev.argmax.pset.PsetPackage;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.Sandbox;
import java.time.Clock;

/// Grades submissions, any number at once, in boxes of one sandbox.
///
/// Theory of operation. Three kinds of box: compilers and referees are booted when first needed and
/// used again and again, each by one run at a time; a runner is used for one submission and thrown
/// away, and so that nobody waits for its boot, some are booted ahead (see [RunnerPool]). Whoever
/// holds a box holds the clock, too, and kills it when it is over: nothing a box says about its own
/// time, memory or end is believed. See [GradingSession] for the way of one submission.
public final class Grader implements AutoCloseable {
  private final Sandbox sandbox;
  private final GraderSettings settings;
  private final Clock clock;
  private final Watchdog watchdog = new Watchdog();
  private final Disposal disposal = new Disposal();
  private final Bench compilers;
  private final Bench referees;
  private final RunnerPool pool;
  private final Foresight foresight;
  private final Shares shares;

  /// @param sandbox stays the caller's, who closes it after this
  public Grader(Sandbox sandbox, GraderSettings settings, Clock clock) {
    this.sandbox = sandbox;
    this.settings = settings;
    this.clock = clock;
    this.compilers = bench(BoxProgram.COMPILER, settings.compiler());
    this.referees = bench(BoxProgram.REFEREE, settings.referee());
    this.pool =
        new RunnerPool(
            settings.pool(),
            profile -> boot(new BoxSpec(BoxProgram.RUNNER, profile, "runner")),
            FreeMemory.OF_THIS_MACHINE);
    this.foresight = new Foresight(settings.foresight(), referees, settings.judge());
    this.shares = new Shares(settings.shares());
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

  /// Submissions to this pset are expected: has ready what can be made ready before one comes.
  ///
  /// @param seeds of any submission to it
  public void expect(PsetPackage pset, SeedSource seeds) {
    pool.expect(PoolSettings.profileOf(pset.pset().limits()));
    foresight.expect(pset, seeds);
  }

  /// How many runners are waiting.
  public PoolState pool() {
    return pool.state();
  }

  /// How many test cases of how many variants the reference is still to be run on, while nothing is
  /// graded.
  public int unforeseen() {
    return foresight.left();
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

  Foresight foresight() {
    return foresight;
  }

  Shares shares() {
    return shares;
  }

  /// Runners for one submission, which is being graded from now on until they are closed.
  Runners runners(Limits profile, String label) {
    return new Runners(pool, disposal, profile, () -> boot(runner(profile, label)));
  }

  private static BoxSpec runner(Limits profile, String label) {
    return new BoxSpec(BoxProgram.RUNNER, profile, label);
  }

  private Station boot(BoxSpec spec) {
    var station = new Station(sandbox.start(spec), watchdog);
    try {
      station.awaitReady(settings.boot());
      return station;
    } catch (GradingFault e) {
      station.close();
      throw e;
    }
  }

  private Bench bench(BoxProgram program, Limits limits) {
    return new Bench(this::boot, disposal, Bench.spec(program, limits), settings.uses());
  }

  /// Ends the boxes that wait for work.
  @Override
  public void close() {
    foresight.close();
    pool.close();
    compilers.close();
    referees.close();
    disposal.close();
    watchdog.close();
  }
}
