package dev.argmax.service.coursefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The words that a course file may use where not every word will do.
final class Words {
  private Words() {}

  /// The constant that is written so: in small letters, with hyphens.
  ///
  /// @throws IllegalArgumentException with what would be right
  static <E extends Enum<E>> E constant(Class<E> type, String word) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Words::word).toList();
    int found = known.indexOf(word);
    if (found < 0) {
      throw new IllegalArgumentException("there is no `" + word + "`" + nearest(word, known));
    }
    return type.getEnumConstants()[found];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Words to add to a complaint: the known word that looks like it, or else all that there are.
  static String nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(each -> distance(word, each) <= 1 + each.length() / 4)
        .min(Comparator.comparingInt(each -> distance(word, each)))
        .map(each -> "; did you mean `" + each + "`?")
        .orElseGet(() -> "; known are " + String.join(", ", known));
  }

  /// How many letters must be put in, left out or replaced (Levenshtein), large or small.
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
