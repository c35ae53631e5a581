package dev.argmax.service.grading;

import static dev.argmax.contracts.TestOutcome.FAILED;
import static dev.argmax.contracts.TestOutcome.PASSED;
import static dev.argmax.contracts.TestOutcome.RUNTIME_ERROR;
import static dev.argmax.contracts.TestOutcome.TIME_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.testing.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
  @Test
  void acceptsWhenAllPassed() {
    assertThat(Verdict.of(Worker.graded(PASSED, PASSED, PASSED))).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void isPartialWithSomePoints() {
    assertThat(Verdict.of(Worker.graded(PASSED, TIME_LIMIT, TIME_LIMIT)))
        .isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void namesTheCommonReasonWithoutPoints() {
    assertThat(Verdict.of(Worker.graded(TIME_LIMIT, TIME_LIMIT, TIME_LIMIT)))
        .isEqualTo(Verdict.TIME_LIMIT);
  }

  @Test
  void isWrongAnswerWhenReasonsDiffer() {
    assertThat(Verdict.of(Worker.graded(TIME_LIMIT, RUNTIME_ERROR, FAILED)))
        .isEqualTo(Verdict.WRONG_ANSWER);
  }

  @ParameterizedTest
  @EnumSource
  void namesEveryWayToLose(TestOutcome outcome) {
    String expected =
        switch (outcome) {
          case PASSED -> "ACCEPTED";
          case FAILED -> "WRONG_ANSWER";
          default -> outcome.name();
        };

    assertThat(Verdict.of(Worker.graded(outcome, outcome, outcome))).hasToString(expected);
  }

  @ParameterizedTest
  @EnumSource
  void namesWhyNothingRan(NotGradable.Reason reason) {
    assertThat(Verdict.of(new NotGradable(reason, ""))).hasToString(reason.name());
  }

  @Test
  void keepsTextStorable() {
    assertThat(Completion.storable("\"a\\u0000b\"")).isEqualTo("\"a\\uFFFDb\"");
    assertThat(Completion.storable("\"a\\\\u0000b\"")).isEqualTo("\"a\\\\u0000b\"");
    assertThat(Completion.storable("\"\\\\\\u0000\"")).isEqualTo("\"\\\\\\uFFFD\"");
  }
}
