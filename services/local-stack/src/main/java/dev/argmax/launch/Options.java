package dev.argmax.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the user wrote after the command.
///
/// @param students how many made-up students the course is to have; 0 for none
record Options(
    boolean detach,
    boolean once,
    int port,
    Path data,
    SandboxChoice.Wish sandbox,
    @Nullable String clock,
    int students) {

  /// @param defaults what holds where the user said nothing
  static Options parse(Options defaults, List<String> words) {
    var options = defaults;
    var left = new ArrayDeque<>(words);
    while (!left.isEmpty()) {
      var word = left.pop();
      options =
          switch (word) {
            case "--detach" -> options.withDetach();
            case "--once" -> options.withOnce();
            case "--port" -> options.withPort(number(word, left.poll()));
            case "--data" -> options.withData(Path.of(argument(word, left.poll())));
            case "--sandbox" ->
                options.withSandbox(SandboxChoice.Wish.parse(argument(word, left.poll())));
            case "--class" -> options.withStudents(number(word, left.poll()));
            case "--clock" -> options.withClock(argument(word, left.poll()));
            default -> throw new LaunchException("unknown option " + word + "; try ./argmax help");
          };
    }
    return options;
  }

  private static String argument(String option, @Nullable String word) {
    if (word == null) {
      throw new LaunchException(option + " needs a value; try ./argmax help");
    }
    return word;
  }

  private static int number(String option, @Nullable String word) {
    try {
      return Integer.parseInt(argument(option, word));
    } catch (NumberFormatException e) {
      throw new LaunchException(option + " takes a number, not " + word, e);
    }
  }

  private Options withDetach() {
    return new Options(true, once, port, data, sandbox, clock, students);
  }

  private Options withOnce() {
    return new Options(detach, true, port, data, sandbox, clock, students);
  }

  private Options withPort(int value) {
    return new Options(detach, once, value, data, sandbox, clock, students);
  }

  private Options withData(Path value) {
    return new Options(detach, once, port, value, sandbox, clock, students);
  }

  private Options withSandbox(SandboxChoice.Wish value) {
    return new Options(detach, once, port, data, value, clock, students);
  }

  private Options withClock(String value) {
    return new Options(detach, once, port, data, sandbox, value, students);
  }

  private Options withStudents(int value) {
    return new Options(detach, once, port, data, sandbox, clock, value);
  }
}
