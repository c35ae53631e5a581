package dev.argmax.service.changes;

import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Permission;
import dev.argmax.service.release.Releases;
import dev.argmax.service.release.Releases.Head;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Reads the log for whoever may read it.
@ApplicationScoped
class ChangeReading {
  private final Courses courses;
  private final Releases releases;

  ChangeReading(Courses courses, Releases releases) {
    this.courses = courses;
    this.releases = releases;
  }

  /// All that a poll without news asks of the database: one row about the reader, one about the
  /// course.
  @Transactional
  Head head(String course, UUID reader) {
    courses.member(course, reader, Permission.READ_GRADEBOOK);
    return releases.head(course);
  }

  /// The changes from the cursor up to this one.
  ChangePage page(String course, Cursor cursor, long last) {
    int number = Math.toIntExact(last - cursor.sequence());
    return ChangePage.of(
        cursor, number == 0 ? List.of() : releases.after(course, cursor.sequence(), number));
  }
}
