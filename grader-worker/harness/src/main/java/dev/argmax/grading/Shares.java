package dev.argmax.grading;

import dev.argmax.pset.Pset.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Decides how many runners go through a submission's problems at once, and which problem goes to
/// which.
///
/// Theory of operation. Every submission has one runner. More are lent out of a number that all
/// submissions share, and only where they are worth their boot: where problems took seconds before.
/// Problems stay whole, since what happens in one test case decides whether the next of its problem
/// is run. How long they took is remembered as a moving average, and the longest are dealt out
/// first.
final class Shares {
  /// Seconds of test cases below which one runner does.
  private static final double WORTH_SHARING = 1.5;

  private static final double NEWS = 0.3;
  private static final int REMEMBERED = 1_000;

  private final Semaphore spare;

  private final Map<Key, Double> seconds =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Double> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(String pset, String problem) {}

  /// @param most that one submission may have
  Shares(int most) {
    this.spare = new Semaphore(most - 1);
  }

  /// Deals the test cases out. Those of one problem stay together and in order.
  Dealt deal(String pset, List<PlannedTest> tests) {
    var costs = new LinkedHashMap<Problem, Double>();
    for (var test : tests) {
      costs.computeIfAbsent(test.problem(), problem -> expected(pset, problem));
    }
    double all = costs.values().stream().mapToDouble(Double::doubleValue).sum();
    int wanted = all < WORTH_SHARING ? 0 : costs.size() - 1;
    int lent = 0;
    while (lent < wanted && spare.tryAcquire()) {
      lent++;
    }
    return new Dealt(share(tests, costs, lent + 1), spare, lent);
  }

  /// Remembers how long a problem's test cases took.
  synchronized void took(String pset, Problem problem, Duration time) {
    seconds.merge(
        new Key(pset, problem.id()),
        time.toNanos() / 1e9,
        (before, now) -> (1 - NEWS) * before + NEWS * now);
  }

  private synchronized double expected(String pset, Problem problem) {
    return seconds.getOrDefault(new Key(pset, problem.id()), 0.0);
  }

  private static List<List<PlannedTest>> share(
      List<PlannedTest> tests, Map<Problem, Double> costs, int shares) {
    var load = new double[shares];
    var shareOf = new LinkedHashMap<Problem, Integer>();
    costs.entrySet().stream()
        .sorted(Map.Entry.<Problem, Double>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            problem -> {
              int share = leastLoaded(load);
              load[share] += problem.getValue();
              shareOf.put(problem.getKey(), share);
            });
    var shared = new ArrayList<List<PlannedTest>>();
    for (int share = 0; share < shares; share++) {
      int mine = share;
      shared.add(
          tests.stream().filter(test -> shareOf.getOrDefault(test.problem(), 0) == mine).toList());
    }
    shared.removeIf(List::isEmpty);
    return shared;
  }

  private static int leastLoaded(double[] load) {
    int least = 0;
    for (int share = 1; share < load.length; share++) {
      least = load[share] < load[least] ? share : least;
    }
    return least;
  }

  /// Test cases by share, until closed.
  record Dealt(List<List<PlannedTest>> shares, Semaphore spare, int lent) implements AutoCloseable {
    @Override
    public void close() {
      spare.release(lent);
    }
  }
}
