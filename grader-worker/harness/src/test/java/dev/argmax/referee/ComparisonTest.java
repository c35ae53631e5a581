package dev.argmax.referee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.evidence.EvidenceException;
import dev.argmax.evidence.EvidenceReader;
import dev.argmax.evidence.EvidenceRecord;
import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.Tolerance;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  static Stream<Arguments> judgements() {
    return Stream.of(
        Arguments.of("equal", v(1, 2), v(1, 2), true),
        Arguments.of("within, by the scale of the whole tensor", v(1e6, 1), v(1e6, 1.009), true),
        Arguments.of("just outside", v(1e6, 1), v(1e6, 1.011), false),
        Arguments.of("small values have the scale 1", v(0, 0), v(0.9e-8, 0), true),
        Arguments.of("zeros for something", v(0.5, 0.5), v(0, 0), false),
        Arguments.of("NaN where a number is expected", v(1), v(NAN), false),
        Arguments.of("a number where NaN is expected", v(NAN), v(1), false),
        Arguments.of("the same non-finite values", v(NAN, INF, -INF), v(NAN, INF, -INF), true),
        Arguments.of("the other infinity", v(INF), v(-INF), false),
        Arguments.of("infinity for a number", v(1), v(INF), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("judgements")
  void comparesDecimals(String name, double[] expected, double[] got, boolean passes) {
    var judgement = judge(Tolerance.F64, true, of(expected), of(got));

    assertThat(judgement.earned()).as(judgement.message()).isEqualTo(passes ? 1 : 0);
  }

  @Test
  void saysWhereTheWorstValueIs() {
    var judgement = judge(Tolerance.F64, true, of(v(1, 2, 3)), of(v(1, 2.5, 4)));

    assertThat(judgement.message())
        .isEqualTo(
            "w[2] is 4.00000, expected 3.00000 (1.00000 off);"
                + " 2 of 3 values are off by more than 3.00000e-08");
  }

  @Test
  void revealsNothingOfAHiddenTestCase() {
    var judgement = judge(Tolerance.F64, false, of(v(1, 2, 3)), of(v(1, 2, 4)));

    assertThat(judgement.message()).isEqualTo("w is not right");
  }

  @Test
  void comparesIntegersTextsAndTruthExactlyInEveryTolerance() {
    assertThat(judge(Tolerance.F32T, true, exact(7, "a", true), exact(7, "a", true)).earned())
        .isEqualTo(1);
    assertThat(judge(Tolerance.F32T, true, exact(7, "a", true), exact(8, "a", true)).message())
        .isEqualTo("n[0] is 8, expected 7; it is wrong");
    assertThat(judge(Tolerance.F32T, true, exact(7, "a", true), exact(7, "b", true)).message())
        .isEqualTo("t is \"b\", expected \"a\"");
    assertThat(judge(Tolerance.F32T, true, exact(7, "a", true), exact(7, "a", false)).earned())
        .isZero();
  }

  @Test
  void namesPositionsByAxis() {
    assertThat(Comparison.index(5, new long[] {2, 3})).isEqualTo("[1, 2]");
    assertThat(Comparison.index(0, new long[0])).isEmpty();
  }

  private static Judgement judge(
      Tolerance tolerance, boolean reveals, EvidenceRecorder expected, EvidenceRecorder got) {
    return new Comparison(tolerance, reveals).judge(read(expected), read(got));
  }

  private static EvidenceRecord read(EvidenceRecorder recorder) {
    try {
      return EvidenceReader.readReference(recorder.toBytes());
    } catch (EvidenceException e) {
      throw new AssertionError(e);
    }
  }

  private static EvidenceRecorder of(double[] values) {
    var recorder = new EvidenceRecorder();
    recorder.doubles("w", values);
    return recorder;
  }

  private static EvidenceRecorder exact(long number, String text, boolean truth) {
    var recorder = new EvidenceRecorder();
    recorder.longs("n", number);
    recorder.text("t", text);
    recorder.bool("b", truth);
    return recorder;
  }

  private static double[] v(double... values) {
    return values;
  }
}
