package dev.argmax.pset;

import dev.argmax.pset.PsetException.Finding;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// One compiled part of a pset.
///
/// @param classes the directory of its class files, for the class path of other parts
record ClassBuild(Path classes) {
  private static final int MAX_FINDINGS = 20;

  /// Compiles all Java files below `sources` against `classPath` and nothing else.
  ///
  /// @param remedy ends each finding of the compiler
  /// @throws PsetException listing what the compiler refuses
  static ClassBuild of(Path classes, List<Path> sources, List<Path> classPath, String remedy) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new PsetException("this Java", "has no compiler", "Run argmax with a JDK 25");
    }
    var files = javaFiles(sources);
    var said = new DiagnosticCollector<JavaFileObject>();
    try (var manager = compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(classes);
      if (!files.isEmpty()) {
        var options = options(classes, classPath);
        var units = manager.getJavaFileObjectsFromPaths(files);
        compiler.getTask(new StringWriter(), manager, said, options, null, units).call();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var findings =
        said.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .limit(MAX_FINDINGS)
            .map(d -> finding(d, remedy))
            .toList();
    if (!findings.isEmpty()) {
      throw new PsetException(findings);
    }
    return new ClassBuild(classes);
  }

  /// Class bytes by binary name.
  Map<String, byte[]> bytes() {
    try (var found = Files.walk(classes)) {
      var bytes = new TreeMap<String, byte[]>();
      for (var file : found.filter(f -> f.toString().endsWith(".class")).toList()) {
        var name = classes.relativize(file).toString().replace(File.separatorChar, '.');
        bytes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Java files below the directories, sorted by path; a later directory replaces files of earlier
  /// ones.
  static List<Path> javaFiles(List<Path> directories) {
    var byName = new TreeMap<String, Path>();
    for (var directory : directories) {
      if (!Files.isDirectory(directory)) {
        continue;
      }
      try (var found = Files.walk(directory)) {
        found
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(file -> byName.put(directory.relativize(file).toString(), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ArrayList<>(byName.values());
  }

  private static List<String> options(Path classes, List<Path> classPath) {
    var path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // -implicit:none and an empty source path: nothing is compiled that was not named.
    return List.of(
        "--release",
        "25",
        "-proc:none",
        "-implicit:none",
        "-parameters",
        "-sourcepath",
        "",
        "-cp",
        path,
        "-d",
        classes.toString());
  }

  private static Finding finding(Diagnostic<? extends JavaFileObject> error, String remedy) {
    var source = error.getSource();
    var place = source == null ? "javac" : source.getName() + ":" + error.getLineNumber();
    var message = error.getMessage(Locale.ROOT).lines().map(String::strip).toList();
    return new Finding(place, String.join("; ", message), remedy);
  }
}
