package dev.argmax.service.release;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one change is about, within a course.
///
/// @param assignment its slug
record Subject(Kind kind, @Nullable UUID person, @Nullable String assignment) {
  static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::kind)
          .thenComparing(Subject::assignment, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Subject::person, Comparator.nullsFirst(Comparator.naturalOrder()));
}
