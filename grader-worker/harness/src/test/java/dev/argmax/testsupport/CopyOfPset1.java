package dev.argmax.testsupport;

import dev.argmax.proof.SandboxHomes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/// The first three problems of the shipped pset 1, copied so that a test can break them.
public record CopyOfPset1(Path directory) {
  private static final Path ORIGINAL = Path.of("../../course/psets/pset1");
  private static final String ALL_POINTS = "points: 100\n";
  private static final String FOURTH = "\n  - id: \"1.4\"";

  /// Copies them below `parent`, without wrong solutions other than `wrong`.
  public static CopyOfPset1 in(Path parent, String... wrong) {
    SandboxHomes.useNatives(TestHome.path());
    var copy = new CopyOfPset1(parent.resolve("pset1"));
    copyTree(ORIGINAL, copy.directory, Set.of("wrong", "target"));
    for (var name : wrong) {
      copyTree(ORIGINAL.resolve("wrong/" + name), copy.file("wrong/" + name), Set.of());
    }
    var yaml = copy.read("pset.yaml");
    return copy.write("pset.yaml", yaml.substring(0, yaml.indexOf(FOURTH)).replace(ALL_POINTS, ""));
  }

  /// A file of the copy.
  public Path file(String name) {
    return directory.resolve(name);
  }

  /// Replaces `from`, which must be there, everywhere in a file.
  public CopyOfPset1 edit(String name, String from, String to) {
    var text = read(name);
    if (!text.contains(from)) {
      throw new AssertionError(name + " holds no " + from);
    }
    return write(name, text.replace(from, to));
  }

  /// Puts a file.
  public CopyOfPset1 write(String name, String text) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes a file.
  public CopyOfPset1 delete(String name) {
    try {
      Files.delete(file(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Puts the Java files of a wrong solution in place of the reference's.
  public CopyOfPset1 believe(String wrong) {
    try (var files = Files.list(ORIGINAL.resolve("wrong/" + wrong))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var target = file("solution").resolve(file.getFileName());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a file.
  public String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyTree(Path from, Path to, Set<String> without) {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var relative = from.relativize(file);
        if (!without.contains(relative.getName(0).toString())) {
          Files.createDirectories(to.resolve(relative).getParent());
          Files.copy(file, to.resolve(relative));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
