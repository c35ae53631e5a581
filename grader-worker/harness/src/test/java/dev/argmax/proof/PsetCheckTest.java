package dev.argmax.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.pset.PsetBuilder;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.testsupport.CopyOfPset1;
import dev.argmax.testsupport.TestHome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Breaks a copy of pset 1 and expects the check to notice. `pset check` on the pset itself is part
/// of `argmax test`.
class PsetCheckTest {
  /// Together they lose every test case, each by little.
  private static final String[] NEARLY_RIGHT = {
    "mlp-single-precision",
    "mlp-half-precision-weights",
    "backprop-single-precision",
    "tape-float-values",
    "tape-float-derivatives"
  };

  @TempDir private Path scratch;

  @Test
  void provesWhatIsRight() {
    var report = check(CopyOfPset1.in(scratch, NEARLY_RIGHT));

    assertThat(report.findings()).isEmpty();
    assertThat(report.table()).contains("1.1      forward", "passes 2/2", "earns 0 in 16/16");
  }

  @Test
  void noticesEachToleranceThatIsTooLoose() {
    var copy =
        CopyOfPset1.in(scratch, NEARLY_RIGHT)
            .edit("pset.yaml", "tolerance: F32", "tolerance: F32T")
            .edit("pset.yaml", "tolerance: F64", "tolerance: F32");

    var findings = check(copy).findings();

    var pset = PsetBuilder.build(copy.directory()).pset();
    for (var problem : pset.problems()) {
      for (var test : PsetCheck.names(problem)) {
        assertThat(findings).anyMatch(f -> f.contains("keeps " + test + ", which it must lose"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mlp-no-max-shift", "backprop-mask-missing", "tape-no-reset"})
  void noticesReferenceThatMakesTheMistakeItself(String mistake) {
    var copy = CopyOfPset1.in(scratch, mistake).believe(mistake);

    assertThat(check(copy).findings()).anyMatch(f -> f.startsWith("wrong/" + mistake + " keeps "));
  }

  @Test
  void noticesWhatJudgesWrongly() {
    var copy =
        CopyOfPset1.in(scratch, "tape-assigns")
            .edit("wrong/tape-assigns/expected.yaml", "  - 1.3/fan-out\n", "");
    copy.write("starter/src/main/java/s898/pset1/Mlp.java", copy.read("solution/Mlp.java"));
    copy.write(
        "checks/GradientCheck.java",
        """
        package checks.pset1;
        import dev.argmax.kit.*;
        public final class GradientCheck implements Check {
          public Judgement judge(RecordedEvidence r, RecordedEvidence s, Tolerance t) {
            return Judgement.pass();
          }
        }
        """);

    assertThat(check(copy).findings())
        .contains("the null suite earns points for 1.2/gradient-w3: NAN on variant 0")
        .contains("the starter earns 3.0 points for 1.1/forward")
        .anyMatch(f -> f.startsWith("wrong/tape-assigns loses 1.3/fan-out, which it must keep"))
        .anyMatch(f -> f.startsWith("no wrong solution loses 1.1/forward,"));
  }

  private static CheckReport check(CopyOfPset1 copy) {
    copy.edit("pset.yaml", "variants: 64", "variants: 2");
    var pset = PsetBuilder.build(copy.directory());
    try (var sandbox = ProcessSandbox.at(TestHome.path())) {
      return new PsetCheck(new PsetDirectory(copy.directory()), pset, sandbox, new Effort(2, 2))
          .run();
    }
  }
}
