package dev.argmax.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.pset.Pset;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.referee.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
  private static final Spread SOLUTION = new Spread(200, 0.95, 0.01, 0.93);
  private static final Spread WRONG = new Spread(20, 0.5, 0.02, 0.45);

  @TempDir private Path scratch;

  @Test
  void spreadIsThatOfASample() {
    var spread = Spread.of(List.of(1.0, 2.0, 3.0, 6.0));

    assertThat(spread.mean()).isEqualTo(3);
    assertThat(spread.deviation()).isCloseTo(Math.sqrt(14.0 / 3), within(1e-12));
    assertThat(spread.lowest()).isEqualTo(1);
  }

  @Test
  void fullPointsNeverLieAboveTheLowestRun() {
    assertThat(SOLUTION.full()).isCloseTo(0.95 - 4.08 * 0.01, within(1e-12));
    assertThat(new Spread(200, 0.95, 0.01, 0.90).full()).isEqualTo(0.90);
  }

  @Test
  void acceptsCutoffsThatFit() {
    assertThat(findings(0.6, 0.9)).isEmpty();
  }

  @Test
  void refusesAFullCutoffThatRightSolutionsMiss() {
    assertThat(findings(0.6, 0.92))
        .containsExactly(
            "1/a: full points from 0.92, but right solutions are calibrated to 0.90920");
  }

  @Test
  void refusesAFullCutoffThatWrongSolutionsReach() {
    assertThat(findings(0.3, 0.57)).anyMatch(f -> f.contains("which a wrong solution reaches"));
  }

  @Test
  void refusesCutoffsThatLieTooClose() {
    assertThat(findings(0.88, 0.9)).anyMatch(f -> f.contains("not 3.00000 standard deviations"));
  }

  @Test
  void refusesWhatWasNotCalibratedOrOnTooFewRuns() {
    var few = new Calibration(Map.of("1/a", new Spread(199, 0.95, 0.01, 0.93)), Map.of());

    assertThat(few.findings(pset(0.6, 0.9))).anyMatch(f -> f.contains("not calibrated on 200"));
    assertThat(new Calibration(Map.of(), Map.of()).findings(pset(0.6, 0.9))).hasSize(1);
  }

  @Test
  void readsWhatItWrote() {
    var directory = new PsetDirectory(scratch);
    Calibration.write(
        directory,
        Calibration.row("1/a", "solution", SOLUTION)
            + Calibration.row("1/a", "worse", new Spread(20, 0.2, 0, 0.2))
            + Calibration.row("1/a", "bad", WRONG));

    var read = Calibration.read(directory);

    assertThat(read).isEqualTo(new Calibration(Map.of("1/a", SOLUTION), Map.of("1/a", WRONG)));
  }

  private static List<String> findings(double zero, double full) {
    return new Calibration(Map.of("1/a", SOLUTION), Map.of("1/a", WRONG))
        .findings(pset(zero, full));
  }

  private static Pset pset(double zero, double full) {
    var rule = new Rule.Measured("checks.t.M", "", zero, full);
    var test = new Pset.TestCase("a", "probes.t.P", 1, Visibility.ALWAYS, rule);
    var denied = new Pset.Denied(Pset.Denied.Policy.FLAG, List.of());
    return new Pset(
        "t",
        "T",
        Pset.Lane.CPU,
        "t",
        1,
        Pset.Limits.DEFAULT,
        List.of(new Pset.Problem("1", "One", denied, List.of(test))));
  }
}
