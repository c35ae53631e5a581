package dev.argmax.grading;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.pset.DeniedCall;
import dev.argmax.pset.DeniedCalls;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.runner.RunnerJob;
import dev.argmax.runner.RunnerJob.Drive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Compiled classes on their way through the test cases, with the judging behind them.
final class Examination implements AutoCloseable, Trials.Listener {
  private static final int CALLS_NAMED = 5;

  private final GradingTask task;
  private final Map<String, byte[]> classes;
  private final Judging judging;
  private final Scorecard scores;
  private final Output output;
  private final Advance advance;

  /// One thread: a referee answers one question at a time.
  private final ExecutorService judge =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

  private final Queue<Future<?>> judgements = new ConcurrentLinkedQueue<>();

  Examination(
      GradingTask task, Map<String, byte[]> classes, Judging judging, ProgressListener progress) {
    this.task = task;
    this.classes = classes;
    this.judging = judging;
    var pset = task.pset().pset();
    this.scores = new Scorecard(pset);
    this.output = new Output(pset.limits().outputKiB() * 1024);
    this.advance = new Advance(progress, (int) pset.tests().count());
  }

  void run(Runners runners, Held held, Shares shares) {
    var tests = allowed(PlannedTest.all(task.pset().pset(), task.seeds()));
    var drives = new HashMap<PlannedTest, Drive>();
    tests.forEach(test -> drives.put(test, test.drive(judging.given(test))));
    // While the runner still boots or runs, the referee makes what it will compare with.
    tests.forEach(test -> judgements.add(judge.submit(() -> judging.record(test))));
    var pset = task.pset().digest();
    try (var dealt = shares.deal(pset, tests)) {
      var works = new ArrayList<Runnable>();
      for (var share : dealt.shares()) {
        var job = job(share.stream().map(drives::get).toList());
        var running = new Running(task.pset().pset().limits(), output);
        works.add(() -> new Trials(runners, held, running, this).run(job, share));
      }
      Together.run(works, held::cancel);
    }
    advance.times().forEach((problem, time) -> shares.took(pset, problem, time));
  }

  private RunnerJob job(List<Drive> drives) {
    int maxOutput = task.pset().pset().limits().outputKiB() * 1024;
    return new RunnerJob(task.pset().probeClasses(), classes, maxOutput, drives);
  }

  /// Waits for the last judgement.
  ///
  /// @throws GradingFault if one could not be made
  GradingOutcome outcome() {
    for (var judgement : judgements) {
      Together.await(judgement);
    }
    judging.finish();
    return new GradingOutcome.Graded(scores.problems(), output.toString());
  }

  @Override
  public void starts(PlannedTest test) {
    advance.starts(test);
  }

  @Override
  public void ended(PlannedTest test, TestEnd end) {
    advance.ended(test);
    judgements.add(judge.submit(() -> score(test, end)));
  }

  private void score(PlannedTest test, TestEnd end) {
    switch (end) {
      case TestEnd.Evidence(var bytes) -> scores.judged(test, judging.judge(test, bytes));
      case TestEnd.Spoilt(var outcome, var message) -> {
        if (outcome == TestOutcome.RUNTIME_ERROR) {
          // The probe may be what throws: then the reference fails, too, and it is our fault.
          var _ = judging.record(test);
        }
        scores.spoilt(test, outcome, message);
      }
    }
  }

  /// Leaves out the test cases of problems whose denied calls refuse them.
  private List<PlannedTest> allowed(List<PlannedTest> planned) {
    var denied = new DeniedCalls(classes, task.pset().probeClasses());
    var refused = new HashMap<Problem, String>();
    for (var problem : task.pset().pset().problems()) {
      var calls = denied.in(problem).stream().limit(CALLS_NAMED).map(DeniedCall::message).toList();
      if (calls.isEmpty()) {
        continue;
      }
      switch (problem.denied().policy()) {
        case REFUSE -> refused.put(problem, String.join("\n", calls));
        case FLAG -> scores.flagged(problem, calls);
      }
    }
    var allowed = new ArrayList<PlannedTest>();
    for (var test : planned) {
      var message = refused.get(test.problem());
      if (message == null) {
        allowed.add(test);
      } else {
        advance.ended(test);
        scores.spoilt(test, TestOutcome.FORBIDDEN_CALL, message);
      }
    }
    return allowed;
  }

  /// After an orderly end nothing is left to stop; after any other, nobody wants the judgements.
  @Override
  public void close() {
    judge.shutdownNow();
    judging.abandon();
  }
}
