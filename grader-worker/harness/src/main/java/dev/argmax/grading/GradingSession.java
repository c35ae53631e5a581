package dev.argmax.grading;

import dev.argmax.compiler.CompileJob;
import dev.argmax.compiler.CompileResult;
import dev.argmax.contracts.GradingCompleted.PhaseTime;
import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Failed.Blame;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.GradingOutcome.NotGradable.Reason;
import dev.argmax.contracts.GradingProgress.Phase;
import dev.argmax.sandbox.SandboxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// One submission on its way through the boxes.
///
/// Theory of operation. The sources are compiled while a runner boots; the classes are scanned for
/// denied calls; the runner drives the test cases one by one, and each result goes to the referee
/// at once, which judges on a thread of its own while the next test case runs. Whatever the
/// student's code does becomes an outcome. What we do wrong becomes a [Failed], and is never mixed
/// with it: a box that does not boot, a referee that does not answer, a reference that throws.
public final class GradingSession {
  private final Grader grader;
  private final GradingTask task;
  private final ProgressListener progress;
  private final Phases phases;
  private final Held held = new Held();
  private final int total;

  GradingSession(Grader grader, GradingTask task, ProgressListener progress, Clock clock) {
    this.grader = grader;
    this.task = task;
    this.progress = progress;
    this.phases = new Phases(clock);
    this.total = (int) task.pset().pset().tests().count();
  }

  /// Grades. Takes as long as it takes; call once.
  public GradingOutcome run() {
    grader.foresight().busy(task);
    var profile = PoolSettings.profileOf(task.pset().pset().limits());
    try (var runners = grader.runners(profile, task.label())) {
      return grade(runners);
    } catch (GradingFault e) {
      return e.outcome();
    } catch (SandboxException e) {
      return new Failed(Blame.INFRASTRUCTURE, true, String.valueOf(e.getMessage()));
    } finally {
      phases.end();
      grader.foresight().idle();
    }
  }

  /// Stops as soon as can be, from any thread: [#run()] then returns a retryable failure.
  public void cancel() {
    held.cancel();
  }

  /// How long each phase took, in order; complete after [#run()].
  public List<PhaseTime> phases() {
    return phases.times();
  }

  private GradingOutcome grade(Runners runners) {
    phases.begin("compile");
    progress.at(Phase.COMPILING, null, 0, total);
    var compilation = new Compilation(grader.compilers(), grader.settings().compile(), held);
    var job = new CompileJob(task.pset().pset().studentPackage(), task.sources());
    return switch (compilation.compile(job)) {
      case CompileResult.Errors(var text) -> new NotGradable(Reason.COMPILE_ERROR, text);
      case CompileResult.OverLimit(var text) -> new NotGradable(Reason.COMPILE_LIMIT, text);
      case CompileResult.Compiled(var classes) -> runAndJudge(runners, classes);
    };
  }

  private GradingOutcome runAndJudge(Runners runners, Map<String, byte[]> classes) {
    var settings = grader.settings();
    var judging = new Judging(task.pset(), grader.referees(), settings.judge(), held);
    try (var examination = new Examination(task, classes, judging, progress)) {
      phases.begin("run");
      examination.run(runners, held, grader.shares());
      phases.begin("judge");
      progress.at(Phase.JUDGING, null, total, total);
      return examination.outcome();
    } catch (GradingFault | SandboxException e) {
      held.cancel(); // ends what still runs on other threads
      throw e;
    }
  }
}
