package dev.argmax.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What can be said of the corpus without grading it.
class CorpusTest {
  @Test
  void isLargeAndSaysWhatEachCaseMustGet() {
    var cases = HostileCase.all().toList();

    assertThat(cases).hasSizeGreaterThan(90);
    assertThat(cases).allSatisfy(hostile -> assertThat(hostile.sources()).isNotEmpty());
    assertThat(cases)
        .allSatisfy(
            hostile ->
                assertThat(hostile.expected().keySet())
                    .isSubsetOf("submission", "before", "attack", "after", "forbidden")
                    .matches(names -> names.contains("submission") || names.contains("attack")));
  }

  @Test
  void neverRewardsAnAttackThatGotNoRightAnswer() {
    assertThat(HostileCase.all().filter(hostile -> hostile.score() > 3))
        .allSatisfy(
            hostile -> assertThat(hostile.expected().get("attack")).containsExactly("PASSED"));
  }
}
