package dev.argmax.pset;

import dev.argmax.kit.Tolerance;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What values of a `pset.yaml` look like. Each form throws [IllegalArgumentException] with the
/// remedy.
final class Forms {
  private static final Pattern CLASS = Pattern.compile("([a-z][a-z0-9_]*\\.)+[A-Z][A-Za-z0-9_$]*");
  private static final String POINTS = "Write a number from 0 to 1000";

  private Forms() {}

  static Function<String, String> matching(Pattern form, String remedy) {
    return text -> {
      if (form.matcher(text).matches()) {
        return text;
      }
      throw new IllegalArgumentException("Write " + remedy);
    };
  }

  static Function<String, String> classIn(String home) {
    return text -> {
      if (CLASS.matcher(text).matches() && text.startsWith(home + ".")) {
        return text;
      }
      throw new IllegalArgumentException("Name a class of the package " + home);
    };
  }

  static double points(String text) {
    double points = finite(text, 0, POINTS);
    if (points > 1000) {
      throw new IllegalArgumentException(POINTS);
    }
    return points;
  }

  static double finite(String text, double low, String remedy) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value) && value >= low) {
        return value;
      }
    } catch (NumberFormatException _) {
      // the remedy says all
    }
    throw new IllegalArgumentException(remedy);
  }

  static int millis(String text) {
    if (text.matches("[0-9]{1,6}(ms|s)")) {
      boolean millis = text.endsWith("ms");
      long number = Long.parseLong(text.replaceAll("[a-z]", "")) * (millis ? 1 : 1_000);
      if (number >= 100 && number <= 600_000) {
        return (int) number;
      }
    }
    throw new IllegalArgumentException("Write a time from 100ms to 600s, such as 5s");
  }

  static <E extends Enum<E>> Function<String, E> constant(Class<E> of) {
    return text -> {
      for (var constant : of.getEnumConstants()) {
        if (written(constant).equals(text)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(
          Stream.of(of.getEnumConstants())
              .map(Forms::written)
              .collect(Collectors.joining(", ", "Write one of ", "")));
    };
  }

  /// Tolerances are written as in code; everything else in lower case with hyphens.
  private static String written(Enum<?> constant) {
    return constant instanceof Tolerance
        ? constant.name()
        : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
