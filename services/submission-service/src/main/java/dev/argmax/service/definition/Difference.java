package dev.argmax.service.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One thing that differs between two course files.
///
/// @param subject what differs: `course`, `assignment pset1`, `meeting 2022-09-08 lecture`
/// @param field absent when the whole subject was added or removed
/// @param before absent when there was nothing
/// @param after absent when there is nothing any more
public record Difference(
    ChangeKind kind,
    String subject,
    @Nullable String field,
    @Nullable String before,
    @Nullable String after) {
  /// What happened to it.
  public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// Every difference, in the order of the files.
  static List<Difference> between(Facts before, Facts after) {
    List<Difference> differences = new ArrayList<>();
    before
        .subjects()
        .forEach(
            (subject, fields) -> {
              Map<String, String> now = after.subjects().get(subject);
              if (now == null) {
                differences.add(new Difference(ChangeKind.REMOVED, subject, null, null, null));
              } else {
                compare(differences, subject, fields, now);
              }
            });
    for (String subject : after.subjects().keySet()) {
      if (!before.subjects().containsKey(subject)) {
        differences.add(new Difference(ChangeKind.ADDED, subject, null, null, null));
      }
    }
    return differences;
  }

  private static void compare(
      List<Difference> differences,
      String subject,
      Map<String, String> before,
      Map<String, String> after) {
    TreeSet<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      String was = before.get(field);
      String is = after.get(field);
      if (was == null || !was.equals(is)) {
        differences.add(new Difference(ChangeKind.CHANGED, subject, field, was, is));
      }
    }
  }

  /// The difference in words.
  public String text() {
    return switch (kind) {
      case ADDED -> subject + " added";
      case REMOVED -> subject + " removed";
      case CHANGED -> subject + ": " + field + " " + word(before) + " → " + word(after);
    };
  }

  private static String word(@Nullable String value) {
    return value == null ? "(none)" : value;
  }
}
