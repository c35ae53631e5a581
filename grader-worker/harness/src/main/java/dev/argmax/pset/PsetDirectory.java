package dev.argmax.pset;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A pset as its author keeps it: the submissions that prove it.
public record PsetDirectory(Path path) {
  private static final String SOLUTION = "solution";
  private static final String STARTER = "starter/src/main/java";
  private static final String WRONG = "wrong";

  /// The reference solution, as somebody would hand it in.
  public Map<String, byte[]> solution() {
    return sources(List.of(path.resolve(SOLUTION)));
  }

  /// The starter, as somebody would hand it in who wrote nothing.
  public Map<String, byte[]> starter() {
    return sources(List.of(path.resolve(STARTER)));
  }

  /// All wrong solutions, by name.
  ///
  /// @throws PsetException listing what is wrong with their descriptions
  public List<WrongSolution> wrong(Pset pset) {
    var directory = path.resolve(WRONG);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var found = Files.list(directory)) {
      var wrong = new ArrayList<WrongSolution>();
      for (var one : found.filter(Files::isDirectory).sorted().toList()) {
        var own = sources(List.of(one)).keySet();
        var sources = sources(List.of(path.resolve(SOLUTION), one));
        wrong.add(WrongSolution.read(one, own, sources, pset));
      }
      return wrong;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The classes of a wrong solution, by binary name.
  ///
  /// @throws PsetException if it does not compile
  public Map<String, byte[]> compiled(WrongSolution wrong) {
    try (var scratch = Scratch.create()) {
      var own = path.resolve(WRONG).resolve(wrong.name());
      return ClassBuild.of(
              scratch.resolve(wrong.name()),
              List.of(path.resolve(SOLUTION), own),
              List.of(PsetParts.DJL),
              "A wrong solution must compile")
          .bytes();
    }
  }

  private static Map<String, byte[]> sources(List<Path> directories) {
    var sources = new TreeMap<String, byte[]>();
    for (var directory : directories) {
      for (var file : ClassBuild.javaFiles(List.of(directory))) {
        var name = directory.relativize(file).toString().replace(File.separatorChar, '/');
        try {
          sources.put(name, Files.readAllBytes(file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return sources;
  }
}
