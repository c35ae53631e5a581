package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import dev.argmax.home.HomeTests;
import dev.argmax.testsupport.CopyOfPset1;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs a visible test case as a student's machine does: with the starter's two jars and DJL's API,
/// and without anything else of ours.
class StarterTest {
  @TempDir private Path scratch;

  @Test
  void solutionPassesAtHome() throws Exception {
    runTrees(CopyOfPset1.in(scratch));
  }

  @Test
  void mistakeIsExplainedAtHome() {
    var copy = CopyOfPset1.in(scratch);
    var wrong = CopyOfPset1.in(scratch.resolve("wrong")).believe("tape-relu-at-zero");

    assertThatThrownBy(() -> runTrees(copy, wrong.file("solution")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("1.3 trees: gradients of tree 1[")
        .hasMessageContaining("is 1.00000, expected 0.00000 (1.00000 off)");
  }

  @Test
  void unwrittenMethodIsNamedAtHome() {
    var copy = CopyOfPset1.in(scratch);

    assertThatThrownBy(() -> runTrees(copy, copy.file("starter/src/main/java")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("1.3 trees: your code threw")
        .hasMessageContaining(
            "not written yet, at s898.pset1.AutodiffTape.var(AutodiffTape.java:8)");
  }

  private void runTrees(CopyOfPset1 pset) throws Exception {
    runTrees(pset, pset.file("solution"));
  }

  private void runTrees(CopyOfPset1 pset, Path sources) throws Exception {
    var paths = new ArrayList<>(jars(PsetBuilder.build(pset.directory()).starter()));
    var djl = ClassPaths.holding(NDArray.class);
    var student = scratch.resolve("classes");
    paths.add(ClassBuild.of(student, List.of(sources), List.of(djl), "").classes());
    paths.add(djl);
    var urls = new ArrayList<URL>();
    for (var path : paths) {
      urls.add(path.toUri().toURL());
    }
    try (var loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      var tests =
          (List<?>) loader.loadClass(HomeTests.class.getName()).getMethod("all").invoke(null);
      assertThat(tests).hasSize(12);
      for (var test : tests) {
        if (test.toString().contains("TapeTrees")) {
          test.getClass().getMethod("run").invoke(test);
        }
      }
    } catch (InvocationTargetException e) {
      throw (Error) e.getCause();
    }
  }

  private List<Path> jars(byte[] starter) throws Exception {
    var jars = new ArrayList<Path>();
    for (var file : PsetZip.read("starter", starter).entrySet()) {
      if (file.getKey().endsWith(".jar")) {
        var jar = scratch.resolve(jars.size() + ".jar");
        jars.add(Files.write(jar, file.getValue()));
      }
    }
    return jars;
  }
}
