package dev.argmax.grading;

import static dev.argmax.grading.GradingBench.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.TinyPset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ForesightTest {
  private static final int VARIANTS = 4;

  /// Tells how often it was run in its JVM: once in a runner, once for each variant in a referee.
  private static final String COUNTING =
      """
      package probes.t;
      import dev.argmax.kit.*;
      final class Own implements Probe {
        private static int runs;
        public void run(Draw draw, Evidence out) { out.longs("runs", ++runs); }
      }
      """;

  private static final String FAILING =
      """
      package probes.t;
      import dev.argmax.kit.*;
      final class Own implements Probe {
        private static int runs;
        public void run(Draw draw, Evidence out) {
          if (++runs == 2) { throw new IllegalStateException("the second variant"); }
          out.longs("runs", 1);
        }
      }
      """;

  @Test
  void runsTheReferenceOnAllVariantsBeforeTheyAreMet() {
    try (var bench = new GradingBench(GraderSettings.standard().withForesight(1))) {
      var pset = TinyPset.withProbe(COUNTING);
      assertThat(results(grade(bench, pset, 0)).get("own").outcome()).isEqualTo(TestOutcome.PASSED);
      assertThat(bench.grader().unforeseen()).isEqualTo(VARIANTS);

      awaitForesight(bench);

      // The last of them was the fourth that the referee ran, though only the second to be met.
      var own = results(grade(bench, pset, VARIANTS - 1)).get("own");
      assertThat(own.outcome()).isEqualTo(TestOutcome.FAILED);
      assertThat(own.message()).contains("1").contains(Integer.toString(VARIANTS));
    }
  }

  @Test
  void looksAheadToWhatIsExpected() {
    try (var bench = new GradingBench(GraderSettings.standard().withForesight(1))) {
      var pset = TinyPset.withProbe(COUNTING);
      bench.grader().warmUp();
      bench.grader().expect(pset, new Variant(0));
      assertThat(bench.grader().unforeseen()).isPositive();

      awaitForesight(bench);

      var own = results(grade(bench, pset, VARIANTS - 1)).get("own");
      assertThat(own.message()).contains("1").contains(Integer.toString(VARIANTS));
    }
  }

  @Test
  void leavesAPsetAloneWhoseReferenceFails() {
    try (var bench = new GradingBench(GraderSettings.standard().withForesight(1))) {
      var pset = TinyPset.withProbe(FAILING);
      assertThat(grade(bench, pset, 0)).isInstanceOf(Graded.class);

      awaitForesight(bench);

      assertThat(grade(bench, pset, 0)).isInstanceOf(Graded.class);
    }
  }

  @Test
  void doesNothingUnlessToldTo() {
    try (var bench = new GradingBench()) {
      assertThat(grade(bench, TinyPset.withProbe(COUNTING), 0)).isInstanceOf(Graded.class);

      assertThat(bench.grader().unforeseen()).isZero();
    }
  }

  private static GradingOutcome grade(GradingBench bench, PsetPackage pset, int variant) {
    var files = Map.of("t/Answer.java", TinyPset.SOLUTION.getBytes(StandardCharsets.UTF_8));
    var task = new GradingTask("run-test", pset, files, new Variant(variant));
    return bench.grader().start(task, (_, _, _, _) -> {}).run();
  }

  private static void awaitForesight(GradingBench bench) {
    await().atMost(Duration.ofMinutes(1)).until(() -> bench.grader().unforeseen() == 0);
  }

  private record Variant(int number) implements SeedSource {
    @Override
    public byte[] seed(String problem) {
      return "seed of problem %s %d".formatted(problem, number).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] secretSeed(String problem) {
      return "secret of problem %s %d".formatted(problem, number).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<SeedSource> ofAllVariants() {
      return IntStream.range(0, VARIANTS).<SeedSource>mapToObj(Variant::new).toList();
    }
  }
}
