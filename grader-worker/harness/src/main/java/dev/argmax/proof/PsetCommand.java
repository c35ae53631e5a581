package dev.argmax.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A command line, understood.
sealed interface PsetCommand {
  /// Where boxes run from.
  Path home();

  /// The pset's directory.
  Path directory();

  /// @param to null where the file is named after the pset
  record Build(Path home, Path directory, @Nullable Path to) implements PsetCommand {
    Path file(String slug) {
      return to == null ? Path.of(slug + ".pset") : to;
    }
  }

  /// @param variants for wrong solutions and the null suite
  record Check(Path home, Path directory, int variants) implements PsetCommand {}

  /// @throws IllegalArgumentException saying what is not understood
  static PsetCommand parse(String... arguments) {
    var words = new ArrayDeque<>(List.of(arguments));
    var command = next(words, "a command");
    var directory = Path.of(next(words, "the pset's directory"));
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException(directory + " is no directory");
    }
    var home = SandboxHomes.standard();
    Path to = null;
    int variants = 8;
    while (!words.isEmpty()) {
      switch (words.remove()) {
        case "-o" -> to = Path.of(next(words, "the file after -o"));
        case "--home" -> home = Path.of(next(words, "the directory after --home"));
        case "--variants" -> variants = number(next(words, "the number after --variants"));
        case "--thorough" -> variants = Integer.MAX_VALUE;
        case String other -> throw new IllegalArgumentException("unknown: " + other);
      }
    }
    return switch (command) {
      case "build" -> new Build(home, directory, to);
      case "check" -> new Check(home, directory, variants);
      case String other -> throw new IllegalArgumentException("unknown command: " + other);
    };
  }

  private static String next(Deque<String> words, String what) {
    var word = words.poll();
    if (word == null) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return word;
  }

  private static int number(String word) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw new IllegalArgumentException("--variants takes a number from 1, not " + word);
  }
}
