package dev.argmax.grading;

import static dev.argmax.grading.GradingBench.count;
import static dev.argmax.grading.GradingBench.results;
import static dev.argmax.grading.GradingBench.twice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.argmax.contracts.GradingOutcome.Failed;
import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.GradingOutcome.NotGradable;
import dev.argmax.contracts.GradingOutcome.NotGradable.Reason;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.pset.TinyPset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {
  private static final GradingBench BENCH = new GradingBench();

  @AfterAll
  static void close() {
    BENCH.close();
  }

  @Test
  void givesTheReferenceEveryPoint() {
    var outcome = BENCH.grade(TinyPset.SOLUTION);

    assertThat(results(outcome).values())
        .hasSize(6)
        .allMatch(result -> result.outcome() == TestOutcome.PASSED && result.points() == 2);
  }

  @Test
  void saysWhatIsWrongWithAVisibleValue() {
    var results = results(BENCH.grade(twice("return x.mul(3);")));

    assertThat(results.get("twice").outcome()).isEqualTo(TestOutcome.FAILED);
    assertThat(results.get("twice").message()).matches("y\\[\\d, \\d\\] is .*, expected .*");
    assertThat(results.get("twice hidden").message()).isEqualTo("y is not right");
    assertThat(results.get("count").outcome()).isEqualTo(TestOutcome.PASSED);
  }

  @Test
  void saysWhichShapeIsExpected() {
    var results = results(BENCH.grade(twice("return x.mul(2).transpose();")));

    assertThat(results.get("twice").outcome()).isEqualTo(TestOutcome.FAILED);
    assertThat(results.get("twice").message()).isEqualTo("y has shape (2, 3), expected is (3, 2)");
    assertThat(results.get("twice hidden").message()).isEqualTo("y has the wrong shape, (2, 3)");
  }

  @Test
  void givesPartOfThePointsWhereACheckSaysSo() {
    var results = results(BENCH.grade(count("return new long[n];")));

    assertThat(results.get("count in part").points()).isEqualTo(1);
    assertThat(results.get("count in part").message()).isEqualTo("the length is right");
    assertThat(results.get("count").points()).isZero();
  }

  @Test
  void givesWhatAMetricMeasures() {
    var pset = TinyPset.measured();
    var all = results(BENCH.grade(pset, TinyPset.guesser("return x.sign();")));
    var most =
        results(
            BENCH.grade(
                pset,
                TinyPset.guesser(
                    "return x.sign().mul(x.getManager().arange(40).lt(28).toType("
                        + "ai.djl.ndarray.types.DataType.FLOAT64, false).mul(2).sub(1));")));
    var none = results(BENCH.grade(pset, TinyPset.guesser("return x.sign().neg();")));

    assertThat(all.get("guess").outcome()).isEqualTo(TestOutcome.PASSED);
    assertThat(all.get("guess").points()).isEqualTo(2);
    assertThat(most.get("guess").outcome()).isEqualTo(TestOutcome.FAILED);
    assertThat(most.get("guess").points()).isCloseTo(2 * (0.7 - 0.5) / 0.4, within(1e-9));
    assertThat(most.get("guess").message())
        .isEqualTo(
            "Measured 0.7000: all points from 0.9000, none up to 0.5000, in between in"
                + " proportion.");
    assertThat(most.get("guess hidden").points()).isEqualTo(most.get("guess").points());
    assertThat(most.get("guess hidden").message()).isNull();
    assertThat(none.get("guess").points()).isZero();
  }

  @Test
  void measuresWhatIsNoNumberAsNothing() {
    var results =
        results(BENCH.grade(TinyPset.measured(), TinyPset.guesser("return x.sign().log();")));

    assertThat(results.get("guess").outcome()).isEqualTo(TestOutcome.FAILED);
    assertThat(results.get("guess").points()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"checks.t.Signs", "checks.t.Accuracy"})
  void keepsDatasetsAndMetricsFromStudents(String secret) {
    var body =
        "try { Class.forName(\"%s\", true, Guesser.class.getClassLoader()); }".formatted(secret)
            + " catch (ClassNotFoundException e) { throw new RuntimeException(e.toString()); }"
            + " return x.sign();";

    var results = results(BENCH.grade(TinyPset.measured(), TinyPset.guesser(body)));

    assertThat(results.get("guess").outcome()).isEqualTo(TestOutcome.RUNTIME_ERROR);
    assertThat(results.get("guess").message()).contains("ClassNotFoundException: " + secret);
  }

  @Test
  void tellsWhatThrewAndWhere() {
    var results = results(BENCH.grade(twice("throw new IllegalStateException(\"not yet\");")));

    assertThat(results.get("twice").outcome()).isEqualTo(TestOutcome.RUNTIME_ERROR);
    assertThat(results.get("twice").message())
        .contains("IllegalStateException: not yet")
        .contains("at Answer.twice(Answer.java:4)");
  }

  @Test
  void namesTheMissingMethod() {
    var results = results(BENCH.grade(TinyPset.SOLUTION.replace(" twice(", " thrice(")));

    assertThat(results.get("twice").outcome()).isEqualTo(TestOutcome.RUNTIME_ERROR);
    assertThat(results.get("twice").message()).startsWith("Answer.twice(NDArray) is missing");
  }

  @Test
  void showsWhatIsPrintedButNotByHiddenTestCases() {
    var outcome = BENCH.grade(twice("System.out.println(\"x is \" + x); return x.mul(2);"));

    assertThat(outcome).isInstanceOf(Graded.class);
    assertThat(((Graded) outcome).output()).contains("— 1 twice —").doesNotContain("hidden");
  }

  @Test
  void refusesDeniedCallsPerProblem() {
    var results = results(BENCH.grade(TinyPset.SOLUTION.replace("x.mul(x)", "x.square()")));

    assertThat(results.get("square").outcome()).isEqualTo(TestOutcome.FORBIDDEN_CALL);
    assertThat(results.get("square").message()).contains("NDArray#square", "t.Answer.square");
    assertThat(results.get("twice").outcome()).isEqualTo(TestOutcome.PASSED);
  }

  @Test
  void flagsDeniedCallsWhereThePsetOnlyFlags() {
    var outcome = BENCH.grade(twice("return x.mul(Math.min(2, Class.class.getMethods().length));"));

    assertThat(results(outcome).get("twice").outcome()).isEqualTo(TestOutcome.PASSED);
    assertThat(((Graded) outcome).problems().getFirst().flags())
        .singleElement()
        .asString()
        .contains("getMethods");
    assertThat(((Graded) BENCH.grade(TinyPset.SOLUTION)).problems())
        .allMatch(problem -> problem.flags().isEmpty());
  }

  @Test
  void showsWhatTheCompilerSays() {
    var outcome = BENCH.grade(twice("return y;"));

    assertThat(outcome).isInstanceOf(NotGradable.class);
    var notGradable = (NotGradable) outcome;
    assertThat(notGradable.reason()).isEqualTo(Reason.COMPILE_ERROR);
    assertThat(notGradable.message())
        .contains("Answer.java:4: error: cannot find symbol")
        .contains("^");
  }

  @Test
  void namesTheByteThatIsNotUtf8() {
    var latin = "package t; class A { /* é */ }".getBytes(StandardCharsets.ISO_8859_1);

    var outcome = BENCH.session(BENCH.pset(), Map.of("A.java", latin)).run();

    assertThat(outcome)
        .isEqualTo(
            new NotGradable(
                Reason.COMPILE_ERROR,
                "A.java: byte 25 (0xe9) is not UTF-8. Save the file in the encoding UTF-8."));
  }

  @Test
  void blamesThePsetForAProbeThatFailsOnTheReference() {
    var pset =
        TinyPset.withProbe(
            """
            package probes.t;
            import dev.argmax.kit.*;
            final class Own implements Probe {
              public void run(Draw draw, Evidence out) { throw new IllegalStateException("broken"); }
            }
            """);

    var outcome = BENCH.grade(pset, TinyPset.SOLUTION);

    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).blame()).isEqualTo(Failed.Blame.GRADER);
    assertThat(((Failed) outcome).retryable()).isFalse();
    assertThat(((Failed) outcome).detail()).contains("broken");
  }

  @Test
  void stopsWhenCancelled() {
    var session = BENCH.session(BENCH.pset(), twice("while (true) {}"));
    session.cancel();

    assertThat(session.run()).isInstanceOf(Failed.class);
  }
}
