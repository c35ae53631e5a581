package dev.argmax.grading;

import static dev.argmax.grading.GradingBench.results;
import static dev.argmax.grading.GradingBench.twice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.pset.TinyPset;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.testsupport.TestHome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RunnerPoolTest {
  private static final Limits PROFILE = PoolSettings.profileOf(TinyPset.limits());

  /// Leaves a mark in the JVM and on its disk, and fails where there is one already.
  private static final String MARKING =
      twice(
          """
          try {
            var mark = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"), "mark");
            if (System.setProperty("mark", "set") != null || java.nio.file.Files.exists(mark)) {
              return x;
            }
            java.nio.file.Files.createFile(mark);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return x.mul(2);
          """);

  @Test
  void submissionsFindRunnersBooted() {
    try (var bench = new GradingBench(pool(2, PROFILE))) {
      awaitReady(bench, 2);

      assertThat(bench.grade(TinyPset.SOLUTION)).isInstanceOf(GradingOutcome.Graded.class);

      assertThat(bench.grader().pool().warm()).isEqualTo(1);
      assertThat(bench.grader().pool().cold()).isZero();
      awaitReady(bench, 2);
    }
  }

  @Test
  void bootsForWhatIsExpected() {
    try (var bench = new GradingBench(pool(1))) {
      bench.grader().expect(TinyPset.build(), GradingBench.seeds());

      awaitReady(bench, 1);
    }
  }

  @Test
  void anEmptyShelfWaitsForTheRunnerOnItsWay() {
    try (var bench = new GradingBench(pool(1, PROFILE))) {
      await().atMost(Duration.ofSeconds(30)).until(() -> isUnderWay(bench.grader().pool()));

      assertThat(bench.grade(TinyPset.SOLUTION)).isInstanceOf(GradingOutcome.Graded.class);

      assertThat(bench.grader().pool().cold()).isZero();
      assertThat(bench.grader().pool().warm()).isEqualTo(1);
    }
  }

  @Test
  void noRunnerSeesTwoSubmissions() throws Exception {
    try (var bench = new GradingBench(pool(2, PROFILE));
        var students = Executors.newFixedThreadPool(3)) {
      awaitReady(bench, 2);
      var brief = TinyPset.brief();
      var outcomes = new ArrayList<Future<GradingOutcome>>();
      for (int i = 0; i < 12; i++) {
        outcomes.add(students.submit(() -> bench.session(brief, MARKING).run()));
      }
      for (var outcome : outcomes) {
        assertThat(results(outcome.get()).values())
            .allMatch(result -> result.outcome() == TestOutcome.PASSED);
      }
      assertThat(bench.grader().pool().warm()).isPositive();
    }
  }

  @Test
  void aProfileIsKeptReadyOnceItWasUsed() {
    try (var bench = new GradingBench(pool(1))) {
      assertThat(bench.grader().pool().wanted()).isZero();

      bench.grade(TinyPset.SOLUTION);

      assertThat(bench.grader().pool().cold()).isEqualTo(1);
      awaitReady(bench, 1);
    }
  }

  @Test
  void aRunnerThatWasSentNoJobIsKept() {
    var mayBoot = new AtomicBoolean(true);
    var spec = new BoxSpec(BoxProgram.RUNNER, PROFILE, "runner");
    var settings = new PoolSettings(1, 1, 0, List.of(PROFILE));
    try (var sandbox = ProcessSandbox.at(TestHome.path());
        var watchdog = new Watchdog();
        var pool =
            new RunnerPool(
                settings, _ -> booted(sandbox, spec, watchdog), _ -> mayBoot.getAndSet(false))) {
      awaitReady(pool::state, 1);

      var unused = pool.take(PROFILE).orElseThrow();
      pool.giveBack(PROFILE, unused);

      assertThat(pool.take(PROFILE)).contains(unused);
      unused.close();
    }
  }

  @Test
  void aRunnerThatDiedWaitingIsNotTheStudentsDoing() {
    try (var bench = new GradingBench(pool(1, PROFILE))) {
      awaitReady(bench, 1);
      runners().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

      assertThat(results(bench.grade(TinyPset.SOLUTION)).values())
          .allMatch(result -> result.outcome() == TestOutcome.PASSED);

      assertThat(bench.grader().pool().lost()).isEqualTo(1);
    }
  }

  @Test
  void nothingIsBootedAheadWhereMemoryIsShort() {
    var booted = new ArrayList<Limits>();
    try (var pool =
        new RunnerPool(
            new PoolSettings(1, 1, 0, List.of(PROFILE)),
            profile -> {
              booted.add(profile);
              throw GradingFault.infrastructure("not to be booted");
            },
            _ -> false)) {
      assertThat(pool.take(PROFILE)).isEmpty();
      assertThat(pool.state().ready()).isZero();
    }
    assertThat(booted).isEmpty();
  }

  @Test
  void boxesThatServedLongAreReplaced() {
    try (var bench = new GradingBench(GraderSettings.standard().withUses(2))) {
      for (int i = 0; i < 5; i++) {
        assertThat(results(bench.grade(TinyPset.SOLUTION)).values())
            .allMatch(result -> result.outcome() == TestOutcome.PASSED);
      }
    }
  }

  private static GraderSettings pool(int ready, Limits... first) {
    return GraderSettings.standard().withPool(new PoolSettings(ready, 2, 256, List.of(first)));
  }

  private static Station booted(Sandbox sandbox, BoxSpec spec, Watchdog watchdog) {
    var station = new Station(sandbox.start(spec), watchdog);
    station.awaitReady(Duration.ofSeconds(60));
    return station;
  }

  private static boolean isUnderWay(PoolState pool) {
    return pool.booting() || pool.ready() > 0;
  }

  private static void awaitReady(GradingBench bench, int count) {
    awaitReady(bench.grader()::pool, count);
  }

  private static void awaitReady(Supplier<PoolState> pool, int count) {
    await().atMost(Duration.ofSeconds(60)).until(() -> pool.get().ready() >= count);
  }

  /// The JVMs of living runners of this process.
  private static List<Long> runners() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process -> process.info().command().filter(name -> name.endsWith("java")).isPresent())
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("RunnerMain"))
                    .isPresent())
        .map(ProcessHandle::pid)
        .sorted()
        .toList();
  }
}
