package dev.argmax.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command line, understood.
sealed interface PsetCommand {
  /// The psets that come with argmax.
  Path SHIPPED = Path.of("course", "psets");

  /// Where boxes run from.
  Path home();

  /// @param to null where the file is named after the pset
  record Build(Path home, Path directory, @Nullable Path to) implements PsetCommand {
    Path file(String slug) {
      return to == null ? Path.of(slug + ".pset") : to;
    }
  }

  /// @param directories at least one
  record Check(Path home, List<Path> directories, Effort effort) implements PsetCommand {}

  /// @param directories at least one
  record Calibrate(Path home, List<Path> directories) implements PsetCommand {}

  /// @throws IllegalArgumentException saying what is not understood
  static PsetCommand parse(String... arguments) {
    var words = new ArrayDeque<>(List.of(arguments));
    return switch (next(words, "a command")) {
      case "build" -> build(words);
      case "check" -> check(words);
      case "calibrate" -> calibrate(words);
      case String other -> throw new IllegalArgumentException("unknown command: " + other);
    };
  }

  private static Build build(Deque<String> words) {
    var home = SandboxHomes.standard();
    var directory = directory(next(words, "the pset's directory"));
    Path to = null;
    while (!words.isEmpty()) {
      switch (words.remove()) {
        case "-o" -> to = Path.of(next(words, "the file after -o"));
        case "--home" -> home = Path.of(next(words, "the directory after --home"));
        case String other -> throw new IllegalArgumentException("unknown: " + other);
      }
    }
    return new Build(home, directory, to);
  }

  private static Check check(Deque<String> words) {
    var home = SandboxHomes.standard();
    var directories = new ArrayList<Path>();
    var effort = Effort.QUICK;
    while (!words.isEmpty()) {
      switch (words.remove()) {
        case "--full" -> effort = Effort.FULL;
        case "--all" -> directories.addAll(shipped());
        case "--home" -> home = Path.of(next(words, "the directory after --home"));
        case String option when option.startsWith("-") ->
            throw new IllegalArgumentException("unknown: " + option);
        case String directory -> directories.add(directory(directory));
      }
    }
    if (directories.isEmpty()) {
      throw new IllegalArgumentException("the pset's directory is missing");
    }
    return new Check(home, List.copyOf(directories), effort);
  }

  private static Calibrate calibrate(Deque<String> words) {
    var read = check(words);
    if (!read.effort().equals(Effort.QUICK)) {
      throw new IllegalArgumentException("unknown: --full");
    }
    return new Calibrate(read.home(), read.directories());
  }

  private static List<Path> shipped() {
    try (var found = Files.list(directory(SHIPPED.toString()))) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory(String word) {
    var directory = Path.of(word);
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is no directory");
    }
    return directory;
  }

  private static String next(Deque<String> words, String what) {
    var word = words.poll();
    if (word == null) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return word;
  }
}
