package dev.argmax.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.contracts.GradingOutcome.Graded;
import dev.argmax.contracts.TestOutcome;
import dev.argmax.contracts.TestResult;
import dev.argmax.evidence.EvidenceException;
import dev.argmax.evidence.EvidenceReader;
import dev.argmax.evidence.EvidenceRecord;
import dev.argmax.grading.Grader;
import dev.argmax.grading.GraderSettings;
import dev.argmax.grading.GradingTask;
import dev.argmax.grading.SeedSource;
import dev.argmax.pset.PsetBuilder;
import dev.argmax.pset.PsetDirectory;
import dev.argmax.pset.PsetPackage;
import dev.argmax.pset.Seeds;
import dev.argmax.sandbox.process.ProcessSandbox;
import dev.argmax.testsupport.CopyOfPset1;
import dev.argmax.testsupport.TestHome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A submission that answers with the numbers that came with the starter.
class HardCodedTest {
  private static final String FORWARD = "forward";

  @TempDir private Path scratch;

  @Test
  void isRightOnlyOnTheVariantThatStudentsHave() throws IOException {
    var copy = CopyOfPset1.in(scratch);
    var built = PsetBuilder.build(copy.directory());
    var sources = new TreeMap<>(new PsetDirectory(copy.directory()).solution());
    var recorded = evidence(built, "argmax/home/1.1/forward.evidence");
    sources.put("Mlp.java", hardCoded(copy.read("solution/Mlp.java"), recorded));

    assertThat(grade(built, sources, "at home", 0).outcome()).isEqualTo(TestOutcome.PASSED);
    for (int variant = 0; variant < 3; variant++) {
      var graded = grade(built, sources, "when it counts", variant);
      assertThat(graded.outcome()).isEqualTo(TestOutcome.FAILED);
      assertThat(graded.points()).isZero();
    }
  }

  /// `forward` gives the recorded tensors one after the other.
  private static byte[] hardCoded(String solution, EvidenceRecord recorded) {
    var tensors =
        recorded.names().stream()
            .map(
                name -> Arrays.toString(recorded.doubles(name)).replace('[', '{').replace(']', '}'))
            .collect(Collectors.joining(",\n"));
    var rows =
        recorded.names().stream()
            .map(name -> Long.toString(recorded.shape(name)[0]))
            .collect(Collectors.joining(", "));
    var source =
        solution
            .replace("NDList p) {", "NDList p) {\n if (calls < 3) { return next(x); }")
            .replaceFirst(
                "}\\s*$",
                """
                  private static int calls;
                  private static final int[] ROWS = {%s};
                  private static final double[][] SEEN = {%s};
                  private static NDArray next(NDArray x) {
                    double[] seen = SEEN[calls];
                    int rows = ROWS[calls++];
                    return x.getManager()
                        .create(seen, new ai.djl.ndarray.types.Shape(rows, seen.length / rows));
                  }
                }
                """
                    .formatted(rows, tensors));
    return source.getBytes(StandardCharsets.UTF_8);
  }

  private static TestResult grade(
      PsetPackage pset, Map<String, byte[]> sources, String purpose, int variant) {
    var seeds =
        new SeedSource() {
          @Override
          public byte[] seed(String problem) {
            return new Seeds(purpose).of(problem, variant);
          }

          @Override
          public byte[] secretSeed(String problem) {
            return new Seeds(purpose + " in secret").of(problem, variant);
          }
        };
    try (var sandbox = ProcessSandbox.at(TestHome.path());
        var grader = new Grader(sandbox, GraderSettings.standard(), Clock.systemUTC())) {
      var task = new GradingTask("hard-coded", pset, sources, seeds);
      var outcome = grader.start(task, (_, _, _, _) -> {}).run();
      assertThat(outcome).isInstanceOf(Graded.class);
      return ((Graded) outcome)
          .problems().getFirst().tests().stream()
              .filter(test -> test.name().equals(FORWARD))
              .findFirst()
              .orElseThrow();
    }
  }

  private static EvidenceRecord evidence(PsetPackage built, String name) throws IOException {
    var jar =
        files(built.starter()).entrySet().stream()
            .filter(file -> file.getKey().matches(".*argmax-pset1-.*jar"))
            .findFirst()
            .orElseThrow()
            .getValue();
    try {
      return EvidenceReader.readReference(files(jar).getOrDefault(name, new byte[0]));
    } catch (EvidenceException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, byte[]> files(byte[] zipped) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
