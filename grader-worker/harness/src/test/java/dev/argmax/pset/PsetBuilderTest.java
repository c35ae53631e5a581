package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.testsupport.CopyOfPset1;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PsetBuilderTest {
  @TempDir private Path scratch;
  private CopyOfPset1 pset;

  @BeforeEach
  void copy() {
    pset = CopyOfPset1.in(scratch);
  }

  @Test
  void equalDirectoriesBuildToEqualBytes() {
    var built = PsetBuilder.build(pset.directory());
    var again = PsetBuilder.build(CopyOfPset1.in(scratch.resolve("other")).directory());

    assertThat(again.digest()).isEqualTo(built.digest());
    assertThat(again.bytes()).isEqualTo(built.bytes());
  }

  @Test
  void packageHoldsWhatItsReadersNeed() {
    var built = PsetPackage.read(PsetBuilder.build(pset.directory()).bytes());

    assertThat(built.pset().points()).isEqualTo(50);
    assertThat(built.handout()).startsWith("# Problem set 1");
    assertThat(built.probeClasses()).containsKey("probes.pset1.Forward");
    assertThat(built.checkClasses()).containsKey("checks.pset1.GradientCheck");
    assertThat(built.solutionClasses()).containsKey("s898.pset1.Mlp");
    assertThat(built.probeClasses().keySet()).allMatch(name -> name.startsWith("probes."));
  }

  @Test
  void starterHoldsNothingThatIsHidden() {
    var starter = PsetZip.read("starter", PsetBuilder.build(pset.directory()).starter());

    assertThat(starter.keySet()).noneMatch(name -> name.contains("solution"));
    var home = starter.keySet().stream().filter(n -> n.matches(".*argmax-pset1.*jar")).findFirst();
    var jar = PsetZip.read("home", starter.getOrDefault(home.orElseThrow(), new byte[0]));
    assertThat(jar)
        .containsKeys("probes/pset1/TapeTrees.class", "argmax/home/1.3/trees.evidence")
        .doesNotContainKeys("probes/pset1/ShiftedLogits.class", "probes/pset1/TapeLadder.class");
    assertThat(new String(jar.get("argmax/home/index.tsv"), StandardCharsets.UTF_8))
        .contains("1.3\ttrees\tprobes.pset1.TapeTrees\t-\tF64\t4.0\t")
        .doesNotContain("ladder", "shifted-logits");
  }

  @Test
  void refusesProbeThatUsesCheck() {
    pset.edit(
        "probes/Forward.java",
        "Mlp.forward(net.x()",
        "new checks.pset1.GradientCheck(); Mlp.forward(net.x()");

    refuses("probes/Forward.java:17", "never checks or parts of the solution");
  }

  @Test
  void refusesProbeThatUsesWhatOnlyTheSolutionHas() {
    pset.edit("solution/Mlp.java", "private static NDArray relu", "public static NDArray relu");
    pset.edit("probes/Forward.java", "Mlp.forward(net.x(), net.p())", "Mlp.relu(net.x())");

    refuses("probes/Forward.java:17", "what the starter declares");
  }

  @Test
  void refusesProbeThatReachesIntoTheReferee() {
    pset.edit(
        "probes/Forward.java",
        "var net",
        "Object o = dev.argmax.evidence.ElementType.TEXT; var net");

    refuses("probes.pset1.Forward uses dev.argmax.evidence.ElementType", "dev.argmax.kit.* only");
  }

  @Test
  void refusesClassOfTheSolutionAmongTheProbes() {
    pset.write("probes/Spy.java", "package s898.pset1; class Spy {}");

    refuses("the class s898.pset1.Spy is outside the package probes.pset1", "Move it there");
  }

  @Test
  void refusesTestCaseWithoutProbe() {
    pset.edit("pset.yaml", "probe: probes.pset1.ForwardOneRow", "probe: probes.pset1.Backward");

    refuses("pset.yaml:29: there is no class probes.pset1.Backward", "Write it under probes/");
  }

  @Test
  void refusesTestCaseWithoutCheck() {
    pset.edit("pset.yaml", "checks.pset1.GradientCheck", "checks.pset1.Other");

    refuses("pset.yaml:71: there is no class checks.pset1.Other", "Write it under checks/");
  }

  @Test
  void refusesProbeThatIsNone() {
    pset.edit("pset.yaml", "probe: probes.pset1.ForwardOneRow", "probe: probes.pset1.Net");

    refuses("pset.yaml:29: probes.pset1.Net is no Probe", "Let it implement Probe");
  }

  @Test
  void refusesProbeThatCannotBeMade() {
    pset.edit(
        "pset.yaml", "probe: probes.pset1.ForwardOneRow", "probe: probes.pset1.GradientProbe");

    refuses("pset.yaml:29: probes.pset1.GradientProbe cannot be made", "without parameters");
  }

  @Test
  void refusesSolutionThatDoesNotCompile() {
    pset.edit("solution/Mlp.java", "z.maximum(0)", "z.maximal(0)");

    refuses("solution/Mlp.java:48: cannot find symbol", "The solution may use the JDK");
  }

  @Test
  void refusesStarterThatDoesNotCompile() {
    pset.delete("starter/src/main/java/s898/pset1/AutodiffTape.java");

    refuses("starter/src/main/java/s898/pset1/Tape.java:", "The starter must compile");
  }

  @Test
  void refusesSolutionThatThrows() {
    pset.edit(
        "solution/AutodiffTape.java", "return values[id];", "throw new IllegalStateException();");

    refuses("pset1 values: the solution fails it", "Mend the solution or the probe");
  }

  @Test
  void refusesMissingParts() {
    pset.delete("handout.md");

    refuses("handout.md: is missing", "Write the statement there");
  }

  @Test
  void refusesStarterWithoutPlaceForTheVersion() {
    pset.write("starter/pom.xml", "<project/>");

    refuses("pom.xml: no <argmax.version>", "leave the pom.xml out");
  }

  private void refuses(String finding, String remedy) {
    assertThatThrownBy(() -> PsetBuilder.build(pset.directory()))
        .isInstanceOf(PsetException.class)
        .hasMessageContaining(finding)
        .hasMessageContaining(remedy);
  }
}
