package dev.argmax.service.command;

import dev.argmax.service.rebase.OffDays;
import dev.argmax.service.rebase.Rebase.Wish;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// What was asked for on the command line.
sealed interface CourseCommand {
  Path file();

  record Check(Path file) implements CourseCommand {}

  record Load(Path file, boolean dryRun) implements CourseCommand {}

  record Move(Path file, Wish wish) implements CourseCommand {}

  /// @throws IllegalArgumentException with what would be right
  static CourseCommand parse(List<String> words) {
    if (words.size() < 2) {
      throw new IllegalArgumentException("a command and a file are needed");
    }
    List<String> options = new ArrayList<>(words.subList(1, words.size()));
    // The options of `load` take no value, so the file may stand behind them.
    boolean behind = words.getFirst().equals("load") && options.getFirst().startsWith("--");
    Path file = Path.of(behind ? options.removeLast() : options.removeFirst());
    return switch (words.getFirst()) {
      case "check" -> {
        allow(options, List.of());
        yield new Check(file);
      }
      case "load" -> {
        allow(options, List.of("--dry-run"));
        yield new Load(file, !options.isEmpty());
      }
      case "rebase" -> new Move(file, wish(options.iterator()));
      default -> throw new IllegalArgumentException("there is no `" + words.getFirst() + "`");
    };
  }

  private static void allow(List<String> options, List<String> known) {
    options.stream()
        .filter(option -> !known.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new IllegalArgumentException("there is no " + option);
            });
  }

  private static Wish wish(Iterator<String> options) {
    OffDays off = new OffDays();
    Map<String, String> values = new HashMap<>();
    while (options.hasNext()) {
      String option = options.next();
      if (!List.of("--first-day", "--skip", "--id", "--title", "--term").contains(option)) {
        throw new IllegalArgumentException("there is no " + option);
      }
      if (!options.hasNext()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      String value = options.next();
      if (option.equals("--skip")) {
        off.add(value);
      } else {
        values.put(option, value);
      }
    }
    return new Wish(
        day(values.getOrDefault("--first-day", "")),
        off,
        values.get("--id"),
        values.get("--title"),
        values.get("--term"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          text.isEmpty() ? "--first-day is needed" : text + " is no day; write 2026-09-10", e);
    }
  }
}
