package dev.argmax.grading;

import dev.argmax.grading.TestEnd.Spoilt;
import dev.argmax.runner.RunnerJob;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes a submission through test cases, with as many runners as it uses up.
///
/// Theory of operation. One runner goes as far as it can. Where it ends for the student's doing,
/// that test case is spoilt and a fresh runner goes on with the next; after two such ends within a
/// problem its remaining test cases get the same outcome unrun, so that a submission that hangs
/// everywhere costs two time limits a problem and not ten. An end that may as well be the machine's
/// (a signal that nobody of us sent) gets one more try.
final class Trials {
  private static final int STRIKES = 2;

  private final Runners runners;
  private final Held held;
  private final Running running;
  private final Listener listener;
  private final Map<String, Integer> strikes = new HashMap<>();
  private final Set<PlannedTest> retried = new HashSet<>();

  Trials(Runners runners, Held held, Running running, Listener listener) {
    this.runners = runners;
    this.held = held;
    this.running = running;
    this.listener = listener;
  }

  /// Is told what happens.
  interface Listener {
    void starts(PlannedTest test);

    void ended(PlannedTest test, TestEnd end);
  }

  /// @param job the classes and all of `tests`, in the same order
  /// @param tests of each problem all or none
  void run(RunnerJob job, List<PlannedTest> tests) {
    int next = 0;
    while (next < tests.size()) {
      var runner = held.hold(runners.take());
      try {
        next = drive(runner, job.from(next), tests, next);
        held.release(runner);
      } finally {
        runners.end(runner);
      }
      held.requireWanted();
    }
  }

  /// Returns the position of the first test case that is still to be run.
  private int drive(Station runner, RunnerJob job, List<PlannedTest> tests, int from) {
    for (int i = from; i < tests.size(); i++) {
      var test = tests.get(i);
      listener.starts(test);
      var step = i == from ? running.start(runner, job, test) : running.next(runner, test);
      held.requireWanted();
      if (step.retriable() && retried.add(test)) {
        return i;
      }
      listener.ended(test, step.end());
      if (step.fatal()) {
        return strike(tests, i, step.end());
      }
    }
    return tests.size();
  }

  private int strike(List<PlannedTest> tests, int at, TestEnd end) {
    var problem = tests.get(at).problem();
    int next = at + 1;
    if (strikes.merge(problem.id(), 1, Integer::sum) < STRIKES
        || !(end instanceof Spoilt(var outcome, var message))) {
      return next;
    }
    while (next < tests.size() && tests.get(next).problem().equals(problem)) {
      listener.ended(tests.get(next), new Spoilt(outcome, "Not run: " + message));
      next++;
    }
    return next;
  }
}
