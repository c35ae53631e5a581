package dev.argmax.pset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A built pset: one immutable file, named by the SHA-256 of its bytes.
public final class PsetPackage {
  private static final String PSET = "pset.json";
  static final String HANDOUT = "handout.md";
  static final String STARTER = "starter.zip";
  private static final String CLASSES = "classes/";

  private final byte[] bytes;
  private final String digest;
  private final SortedMap<String, byte[]> files;
  private final Pset pset;

  private PsetPackage(byte[] bytes) {
    this.bytes = bytes;
    this.digest = sha256(bytes);
    this.files = PsetZip.read("the pset package", bytes);
    this.pset = PsetJson.read(text(PSET));
  }

  /// Reads the bytes of a package.
  ///
  /// @throws PsetException if they are not a package of a format that we know
  public static PsetPackage read(byte[] bytes) {
    return new PsetPackage(bytes.clone());
  }

  /// Reads a package file.
  ///
  /// @throws PsetException if it is not a package of a format that we know
  public static PsetPackage read(Path file) {
    try {
      return new PsetPackage(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads the bytes of a package that somebody sent, and looks at everything that building it
  /// would have refused: whoever sends may have packed it themselves.
  ///
  /// @throws PsetException listing every finding
  public static PsetPackage inspect(byte[] bytes) {
    var read = read(bytes);
    var classes =
        new Inspection.Classes(
            read.solutionClasses(),
            StarterZip.classes(read.starter(), read.pset),
            read.probeClasses(),
            read.checkClasses());
    var findings = new Inspection(read.pset, classes, _ -> PSET).run();
    if (!findings.isEmpty()) {
      throw new PsetException(findings);
    }
    read.text(HANDOUT);
    return read;
  }

  /// A package of these files, whose names are those of the package's entries.
  static PsetPackage of(Pset pset, Map<String, byte[]> files) {
    var all = new TreeMap<>(files);
    all.put(PSET, PsetJson.write(pset).getBytes(StandardCharsets.UTF_8));
    return new PsetPackage(PsetZip.write(all));
  }

  /// Adds classes, keyed by binary name, to the files of a package.
  static void addClasses(Map<String, byte[]> files, String kind, Map<String, byte[]> classes) {
    classes.forEach(
        (name, bytes) ->
            files.put(CLASSES + kind + "/" + name.replace('.', '/') + ".class", bytes));
  }

  /// This package with another description of the same classes, such as one with other problems.
  public PsetPackage with(Pset other) {
    return of(other, files);
  }

  /// SHA-256 of the package's bytes, in hexadecimal.
  public String digest() {
    return digest;
  }

  /// The package as a file's content.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// What the pset asks and how it judges.
  public Pset pset() {
    return pset;
  }

  /// Classes that drive the student's code, by binary name. They enter the sandbox.
  public Map<String, byte[]> probeClasses() {
    return classes("probes");
  }

  /// Classes that judge, by binary name. They never enter a sandbox with student code.
  public Map<String, byte[]> checkClasses() {
    return classes("checks");
  }

  /// Classes of the reference solution, by binary name. They never enter a sandbox with student
  /// code.
  public Map<String, byte[]> solutionClasses() {
    return classes("solution");
  }

  /// The statement, Markdown with KaTeX.
  public String handout() {
    return text(HANDOUT);
  }

  /// The zip file that students start from.
  public byte[] starter() {
    return file(STARTER).clone();
  }

  private Map<String, byte[]> classes(String of) {
    var prefix = CLASSES + of + "/";
    var classes = new TreeMap<String, byte[]>();
    files
        .tailMap(prefix)
        .forEach(
            (path, content) -> {
              if (path.startsWith(prefix) && path.endsWith(".class")) {
                var name = path.substring(prefix.length(), path.length() - ".class".length());
                classes.put(name.replace('/', '.'), content.clone());
              }
            });
    return classes;
  }

  private String text(String name) {
    return new String(file(name), StandardCharsets.UTF_8);
  }

  private byte[] file(String name) {
    byte @Nullable [] content = files.get(name);
    if (content == null) {
      throw new PsetException(
          "the pset package", name + " is missing", "Build it again with `pset build`");
    }
    return content;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
