package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.testsupport.CopyOfPset1;
import dev.argmax.testsupport.Snippets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A package that somebody packed or altered themselves is looked at as closely as one that is
/// being built.
class InspectionTest {
  private static final String PROBE = "classes/probes/probes/pset1/Forward.class";

  private static PsetPackage built;

  @BeforeAll
  static void build(@TempDir Path scratch) {
    built = PsetBuilder.build(CopyOfPset1.in(scratch).directory());
  }

  @Test
  void acceptsWhatWasBuilt() {
    assertThat(PsetPackage.inspect(built.bytes()).digest()).isEqualTo(built.digest());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "tolerance":"F64" | "tolerance":"F16" | pset.json:1: `tolerance` cannot be `F16`
          "points":3.0      | "points":4.0      | points add up to
          checks.pset1.GradientCheck | checks.pset1.Absent | pset.json: there is no class checks.pset1.Absent. Write it under checks/.
          probes.pset1.Forward"      | probes.pset1.Net"   | pset.json: probes.pset1.Net is no Probe. Let it implement Probe.
          "slug":"pset1"    | "slug":"pset9"    | is outside the package probes.pset9
          """)
  void refusesDescriptionThatDoesNotFit(String good, String bad, String finding) {
    refuses(altered("pset.json", text -> text.replaceFirst(Pattern.quote(good), bad)), finding);
  }

  @Test
  void refusesTestCaseWithoutProbe() {
    var files = files();
    files.remove(PROBE);

    refuses(files, "pset.json: there is no class probes.pset1.Forward. Write it under probes/.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          checks.pset1.Peek    | no checks
          s898.pset1.OnlyMine  | never parts of the solution
          dev.argmax.kit2.Peek | may use dev.argmax.kit.* only
          """)
  void refusesProbeThatSeesTooMuch(String seen, String remedy) {
    var simple = seen.substring(seen.lastIndexOf('.') + 1);
    var home = seen.substring(0, seen.lastIndexOf('.'));
    var classes =
        Snippets.compile(
            "package %s; public class %s {}".formatted(home, simple),
            """
            package probes.pset1;
            import dev.argmax.kit.*;
            public class Forward implements Probe {
              public void run(Draw draw, Evidence out) { new %s(); }
            }
            """
                .formatted(seen));
    var files = files();
    files.put(PROBE, classes.getOrDefault("probes.pset1.Forward", new byte[0]));

    refuses(files, remedy);
  }

  @Test
  void refusesWhatIsNoClassFile() {
    var files = files();
    files.put(PROBE, new byte[] {1, 2, 3});

    refuses(files, "probes.pset1.Forward is no class file");
  }

  @ParameterizedTest
  @CsvSource({"handout.md", "starter.zip"})
  void refusesWhatLacksAPart(String part) {
    var files = files();
    files.remove(part);

    refuses(files, part + " is missing");
  }

  private static Map<String, byte[]> altered(String name, UnaryOperator<String> change) {
    var files = files();
    var text = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    var changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    files.put(name, changed.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static Map<String, byte[]> files() {
    return new TreeMap<>(PsetZip.read("built", built.bytes()));
  }

  private static void refuses(Map<String, byte[]> files, String finding) {
    assertThatThrownBy(() -> PsetPackage.inspect(PsetZip.write(files)))
        .isInstanceOf(PsetException.class)
        .hasMessageContaining(finding);
  }
}
