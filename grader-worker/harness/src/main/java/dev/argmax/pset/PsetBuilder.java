package dev.argmax.pset;

import dev.argmax.pset.PsetException.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Builds a pset's directory into a package. Equal directories build to equal bytes.
public final class PsetBuilder {
  private static final String YAML = "pset.yaml";

  private PsetBuilder() {}

  /// Builds the pset in `directory`.
  ///
  /// @throws PsetException listing every finding with its file, line and remedy
  public static PsetPackage build(Path directory) {
    try (var scratch = Scratch.create()) {
      return build(directory, scratch);
    }
  }

  private static PsetPackage build(Path directory, Scratch scratch) {
    var yaml = read(directory.resolve(YAML), "Describe the pset there");
    var pset = PsetYaml.read(directory.resolve(YAML).toString(), yaml);
    var handout = read(directory.resolve(PsetPackage.HANDOUT), "Write the statement there");
    refuseIfAny(missingParts(directory));
    var parts = PsetParts.compile(directory, scratch);
    var lines = PsetYamlLines.of(directory.resolve(YAML).toString(), yaml);
    refuseIfAny(new Inspection(pset, parts.classes(), lines::of).run());

    var files = new TreeMap<String, byte[]>();
    files.put(PsetPackage.HANDOUT, handout.getBytes(StandardCharsets.UTF_8));
    files.put(PsetPackage.STARTER, StarterZip.of(directory.resolve("starter"), pset, parts));
    PsetPackage.addClasses(files, "probes", parts.probes().bytes());
    PsetPackage.addClasses(files, "checks", parts.checks().bytes());
    PsetPackage.addClasses(files, "solution", parts.solution().bytes());
    return PsetPackage.of(pset, files);
  }

  private static List<Finding> missingParts(Path directory) {
    var findings = new ArrayList<Finding>();
    for (var part : List.of("solution", "starter/src/main/java", "probes")) {
      if (ClassBuild.javaFiles(List.of(directory.resolve(part))).isEmpty()) {
        findings.add(
            new Finding(directory.resolve(part).toString(), "holds no Java file", "Write some"));
      }
    }
    return findings;
  }

  private static String read(Path file, String remedy) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new PsetException(file.toString(), "is missing", remedy);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseIfAny(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new PsetException(findings);
    }
  }
}
