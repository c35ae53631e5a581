package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.Denied.Policy;
import dev.argmax.pset.Pset.Limits;
import dev.argmax.referee.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsetYamlTest {
  private static final String GOOD =
      """
      slug: psetx
      title: Ten things
      lane: cpu
      studentPackage: s898.psetx
      variants: 12
      limits:
        time: 5s
      problems:
        - id: "1.1"
          title: One
          denied:
            policy: refuse
            calls:
              - ai.djl.nn
          tests:
            - name: forward
              probe: probes.psetx.Forward
              points: 3
              visibility: after-due
              tolerance: F32
              check: checks.psetx.Forward
      """;

  private static final String MEASURED =
      GOOD
          + """
                - name: accuracy
                  probe: probes.psetx.Train
                  points: 0.5
                  visibility: always
                  metric: checks.psetx.Accuracy
                  dataset: checks.psetx.Hidden
                  cutoffs: {zero: 0.25, full: 0.875}
          """;

  @Test
  void readsWhatIsWritten() {
    var pset = PsetYaml.read("pset.yaml", GOOD);

    assertThat(pset.limits()).isEqualTo(Limits.DEFAULT);
    assertThat(pset.points()).isEqualTo(3);
    var problem = pset.problem("1.1").orElseThrow();
    assertThat(problem.denied()).isEqualTo(new Pset.Denied(Policy.REFUSE, List.of("ai.djl.nn")));
    assertThat(problem.tests())
        .containsExactly(
            new Pset.TestCase(
                "forward",
                "probes.psetx.Forward",
                3,
                Visibility.AFTER_DUE,
                new Rule.Checked("checks.psetx.Forward", Tolerance.F32)));
  }

  @Test
  void readsMetrics() {
    var pset = PsetYaml.read("pset.yaml", MEASURED);

    assertThat(pset.tests().toList().getLast().rule())
        .isEqualTo(new Rule.Measured("checks.psetx.Accuracy", "checks.psetx.Hidden", 0.25, 0.875));
    assertThat(PsetJson.read(PsetJson.write(pset))).isEqualTo(pset);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          points: 0.5                    | points: 0.6                     | pset.yaml:9  | at most 15 %
          cutoffs: {zero: 0.25, full: 0.875} | cutoffs: {zero: 0.9, full: 0.875} | pset.yaml:28 | `pset calibrate` says
          cutoffs: {zero: 0.25, full: 0.875} | dataset: checks.psetx.A      | pset.yaml:22 | the lower one first
          full: 0.875                    | full: most                      | pset.yaml:28 | Write a finite number
          metric: checks.psetx.Acc       | metric: probes.psetx.Acc        | pset.yaml:26 | the package checks.psetx
          metric: checks.psetx.Accuracy  | tolerance: F64                  | pset.yaml:27 | unknown key `dataset`
          """)
  void refusesMetricsWithPlaceAndRemedy(String good, String bad, String place, String remedy) {
    assertThatThrownBy(() -> PsetYaml.read("pset.yaml", MEASURED.replace(good, bad)))
        .isInstanceOf(PsetException.class)
        .hasMessageContaining(place + ":")
        .hasMessageContaining(remedy);
  }

  @Test
  void jsonSaysTheSameAsYaml() {
    var pset =
        PsetYaml.read("pset.yaml", GOOD.replace("Ten things", "\"Zehn \\\"Übungen\\\" \\\\ 十\""));

    assertThat(PsetJson.read(PsetJson.write(pset))).isEqualTo(pset);
  }

  @Test
  void reportsEverythingAtOnce() {
    var bad =
        GOOD.replace("points: 3", "points: many").replace("F32", "F31").replace("slug", "slog");

    assertThatThrownBy(() -> PsetYaml.read("pset.yaml", bad))
        .isInstanceOfSatisfying(
            PsetException.class, e -> assertThat(e.findings()).hasSizeGreaterThanOrEqualTo(4));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tolerance: F32            | tolerance: F16         | pset.yaml:20 | F64, F32, F32T, EXACT
          visibility: after-due     | visibility: sometimes  | pset.yaml:19 | always, after-due, never
          policy: refuse            | policy: forbid         | pset.yaml:12 | refuse, flag
          points: 3                 | points: -1             | pset.yaml:18 | a number from 0 to 1000
          points: 3                 | points: 0              | pset.yaml:9  | Give the test cases points
          points: 3                 | pionts: 3              | pset.yaml:18 | unknown key `pionts`
          title: One                | titel: One             | pset.yaml:10 | correct its spelling
          name: forward             | name: For Ward         | pset.yaml:16 | lower-case letters
          probe: probes.psetx.Fo    | probe: checks.psetx.Fo | pset.yaml:17 | the package probes.psetx
          check: checks.psetx.Fo    | check: probes.psetx.Fo | pset.yaml:21 | the package checks.psetx
          ai.djl.nn                 | djl nn                 | pset.yaml:14 | a package (ai.djl.nn)
          time: 5s                  | time: 5                | pset.yaml:7  | such as 5s
          time: 5s                  | memory: 5              | pset.yaml:7  | unknown key `memory`
          variants: 12              | variants: 0            | pset.yaml:5  | from 1 to 4096
          lane: cpu                 | lane: tpu              | pset.yaml:3  | cpu, gpu
          studentPackage: s898.psetx| studentPackage: S898   | pset.yaml:4  | like s898.pset1
          title: Ten things         | slug: psetx            | pset.yaml:2  | Keep one of the two
          variants: 12              | points: 4              | pset.yaml:5  | Mend the points of a test case
          """)
  void refusesWithPlaceAndRemedy(String good, String bad, String place, String remedy) {
    assertThatThrownBy(() -> PsetYaml.read("pset.yaml", GOOD.replace(good, bad)))
        .isInstanceOf(PsetException.class)
        .hasMessageContaining(place + ":")
        .hasMessageContaining(remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | pset.yaml:1 | is empty
          'a: [1'     | pset.yaml:1 | not YAML
          '- a'       | pset.yaml:1 | a mapping is expected
          'a: &x [*x]'| pset.yaml:1 | unknown key
          """)
  void refusesWhatIsNoPset(String text, String place, String problem) {
    assertThatThrownBy(() -> PsetYaml.read("pset.yaml", text))
        .isInstanceOf(PsetException.class)
        .hasMessageContaining(place)
        .hasMessageContaining(problem);
  }

  @Test
  void namesEachTwin() {
    var test = GOOD.substring(GOOD.indexOf("      - name"));

    assertThatThrownBy(() -> PsetYaml.read("pset.yaml", GOOD + test))
        .hasMessageContaining("pset.yaml:9: test case name `forward` stands here twice");
  }
}
