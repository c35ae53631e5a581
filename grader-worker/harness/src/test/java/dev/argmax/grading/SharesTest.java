package dev.argmax.grading;

import static dev.argmax.grading.GradingBench.results;
import static dev.argmax.grading.GradingBench.twice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.TinyPset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SharesTest {
  private static final PsetPackage PSET = TinyPset.build();

  @Test
  void aShortSubmissionIsOneShare() {
    try (var dealt = new Shares(4).deal("p", tests())) {
      assertThat(dealt.shares()).containsExactly(tests());
    }
  }

  @Test
  void problemsStayWholeAndTheLongestGoAlone() {
    var shares = new Shares(2);
    took(shares, 1, 5, 1);

    try (var dealt = shares.deal("p", tests())) {
      assertThat(dealt.shares()).hasSize(2);
      assertThat(dealt.shares()).contains(of(1)).contains(of(0, 2));
    }
  }

  @Test
  void whatIsMoreThanOneIsLentToAll() {
    var shares = new Shares(2);
    took(shares, 5, 5, 5);

    try (var first = shares.deal("p", tests())) {
      assertThat(first.shares()).hasSize(2);
      try (var second = shares.deal("p", tests())) {
        assertThat(second.shares()).hasSize(1);
      }
    }
    try (var third = shares.deal("p", tests())) {
      assertThat(third.shares()).hasSize(2);
    }
  }

  @Test
  void sharesGradeAsOneRunnerDoes() {
    try (var bench = new GradingBench(GraderSettings.standard().withShares(3))) {
      took(bench.grader().shares(), PSET.digest(), 5, 5, 5);
      var told = new ArrayList<Integer>();
      var wrong = twice("while (true) { }").getBytes(StandardCharsets.UTF_8);
      var task =
          new GradingTask("run-shares", PSET, Map.of("Answer.java", wrong), GradingBench.seeds());

      var outcome = bench.grader().start(task, (_, _, done, _) -> told.add(done)).run();

      var results = results(outcome);
      assertThat(results.get("twice").outcome()).isEqualTo(TestOutcome.TIME_LIMIT);
      assertThat(results.get("twice hidden").outcome()).isEqualTo(TestOutcome.TIME_LIMIT);
      assertThat(results.get("count").outcome()).isEqualTo(TestOutcome.PASSED);
      assertThat(results.get("square").outcome()).isEqualTo(TestOutcome.PASSED);
      assertThat(told).isSorted();
    }
  }

  private static void took(Shares shares, int... seconds) {
    took(shares, "p", seconds);
  }

  private static void took(Shares shares, String pset, int... seconds) {
    var problems = PSET.pset().problems();
    for (int i = 0; i < seconds.length; i++) {
      shares.took(pset, problems.get(i), Duration.ofSeconds(seconds[i]));
    }
  }

  private static List<PlannedTest> of(int... problems) {
    var chosen = new ArrayList<Problem>();
    for (int problem : problems) {
      chosen.add(PSET.pset().problems().get(problem));
    }
    return tests().stream().filter(test -> chosen.contains(test.problem())).toList();
  }

  private static List<PlannedTest> tests() {
    var tests = new ArrayList<PlannedTest>();
    for (var problem : PSET.pset().problems()) {
      for (var test : problem.tests()) {
        tests.add(new PlannedTest(tests.size(), problem, test, "00", "00"));
      }
    }
    return tests;
  }
}
