package dev.argmax.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.TestResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Grades cases of the corpus, one after the other, and checks after each that nothing is left of
/// it. `-Dargmax.hostile.only=B,C13` takes those whose ids begin so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileCorpus {
  private static final List<String> ONLY =
      List.of(System.getProperty("argmax.hostile.only", "").split(",", -1));

  private final int rounds;
  private final Arena arena;
  private final Invariants invariants;

  /// @param rounds how often each case is graded at least
  /// @param arena is closed in the end
  HostileCorpus(int rounds, Arena arena) {
    this.rounds = rounds;
    this.arena = arena;
    this.invariants = Invariants.of(arena);
  }

  /// Which cases.
  abstract Stream<HostileCase> chosen();

  Stream<HostileCase> cases() {
    return chosen().filter(hostile -> ONLY.stream().anyMatch(hostile.id()::startsWith));
  }

  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("cases")
  void earnsWhatItDeservesAndLeavesNothing(HostileCase hostile) {
    GradingOutcome outcome = grade(hostile);
    for (int round = 1; round < Math.max(rounds, hostile.times()); round++) {
      outcome = grade(hostile);
    }
    invariants.hold(outcome);
  }

  private GradingOutcome grade(HostileCase hostile) {
    var outcome = arena.grade(hostile.sources(), hostile.patience()).outcome();
    var text = outcome.toString();
    assertThat(Points.of(outcome)).as(text).isEqualTo(hostile.score());
    assertThat(outcomes(outcome).keySet()).as(text).containsAll(hostile.expected().keySet());
    hostile
        .expected()
        .forEach((test, allowed) -> assertThat(outcomes(outcome).get(test)).as(text).isIn(allowed));
    hostile.says().forEach(says -> assertThat(text).contains(says));
    hostile.hides().forEach(hides -> assertThat(text).doesNotContain(hides));
    return outcome;
  }

  private static Map<String, String> outcomes(GradingOutcome outcome) {
    return switch (outcome) {
      case Graded graded ->
          graded.problems().stream()
              .flatMap(problem -> problem.tests().stream())
              .collect(
                  Collectors.toMap(
                      TestResult::name, test -> test.outcome().name(), (a, _) -> a, TreeMap::new));
      case NotGradable notGradable -> Map.of("submission", notGradable.reason().name());
      case GradingOutcome.Failed failed -> throw new AssertionError("a fault of ours: " + failed);
    };
  }

  @AfterAll
  void close() {
    arena.close();
  }
}
