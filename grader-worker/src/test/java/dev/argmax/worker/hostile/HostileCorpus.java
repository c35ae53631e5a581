package dev.argmax.worker.hostile;

import dev.argmax.contracts.GradingOutcome;
import java.util.List;
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
    hostile.requireDeserved(outcome);
    return outcome;
  }

  @AfterAll
  void close() {
    arena.close();
  }
}
