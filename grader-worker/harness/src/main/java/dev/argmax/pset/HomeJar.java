package dev.argmax.pset;

import dev.argmax.contracts.TestResult.Visibility;
import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.home.HomeTests;
import dev.argmax.kit.Draw;
import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Probe;
import dev.argmax.kit.Tolerance;
import dev.argmax.pset.Pset.Problem;
import dev.argmax.pset.Pset.TestCase;
import dev.argmax.referee.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a student needs of a pset to run its visible test cases: their probes, the checks that may
/// leave the house, and the evidence that the solution gives for one public variant.
///
/// A test case whose check is no [HomeCheck] is left out, and so is every class that only hidden
/// test cases use.
final class HomeJar {
  private static final Seeds PUBLIC = new Seeds("at home");

  private final Pset pset;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> index = new ArrayList<>();
  private final List<String> roots = new ArrayList<>();
  private final URLClassLoader loader;

  private HomeJar(Pset pset, URLClassLoader loader) {
    this.pset = pset;
    this.loader = loader;
  }

  /// @throws PsetException if the solution fails a test case
  static byte[] of(Pset pset, PsetParts parts) {
    try (var loader = PsetParts.loader(parts.solution(), parts.probes(), parts.checks())) {
      var jar = new HomeJar(pset, loader);
      for (var problem : pset.problems()) {
        for (var test : problem.tests()) {
          jar.addIfPublic(problem, test);
        }
      }
      jar.addClasses(parts);
      jar.files.put(HomeTests.INDEX, bytes(String.join("", jar.index)));
      return PsetZip.write(jar.files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addIfPublic(Problem problem, TestCase test) {
    if (test.visibility() != Visibility.ALWAYS) {
      return;
    }
    switch (test.rule()) {
      case Rule.Compared(var tolerance) -> add(problem, test, HomeTests.NO_CHECK, tolerance);
      case Rule.Checked(var check, var tolerance) -> {
        if (HomeCheck.class.isAssignableFrom(load(check))) {
          add(problem, test, check, tolerance);
        }
      }
      case Rule.Measured _ -> {} // its dataset has secrets
    }
  }

  private void add(Problem problem, TestCase test, String check, Tolerance tolerance) {
    var seed = PUBLIC.of(problem.id(), 0);
    index.add(
        "%s\t%s\t%s\t%s\t%s\t%s\t%s\n"
            .formatted(
                problem.id(),
                test.name(),
                test.probe(),
                check,
                tolerance,
                test.points(),
                HexFormat.of().formatHex(seed)));
    roots.add(test.probe());
    roots.add(check);
    files.put(
        HomeTests.DIRECTORY + problem.id() + "/" + test.name() + ".evidence", record(test, seed));
  }

  private byte[] record(TestCase test, byte[] seed) {
    var evidence = new EvidenceRecorder();
    try {
      var probe = (Probe) load(test.probe()).getConstructor().newInstance();
      probe.run(Draw.of(seed, test.name()), new RoundedEvidence(evidence));
    } catch (Throwable e) { // a solution that runs out of stack is a finding too
      throw new PsetException(
          pset.slug() + " " + test.name(),
          "the solution fails it: " + e,
          "Mend the solution or the probe");
    }
    return evidence.toBytes();
  }

  private void addClasses(PsetParts parts) {
    var bytes = new TreeMap<>(parts.probes().bytes());
    bytes.putAll(parts.checks().bytes());
    var models = new TreeMap<String, ClassModel>();
    bytes.forEach((name, content) -> models.put(name, ClassReferences.parse(content)));
    for (var name : ClassReferences.reachable(roots, models)) {
      files.put(name.replace('.', '/') + ".class", bytes.getOrDefault(name, new byte[0]));
    }
  }

  private Class<?> load(String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " was inspected", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
