package dev.argmax.service.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Writes the log. All in the transaction of whoever holds the feed.
@ApplicationScoped
class ChangeLog {
  private static final String SUPERSEDE =
      "update change set latest = false where course_id = ? and sequence = ?";
  private static final String APPEND =
      """
      insert into change (course_id, sequence, kind, person_id, assignment, content, at, latest)
      values (?, ?, ?, ?, ?, ?::jsonb, ?, true)""";

  private final EntityManager database;
  private final ObjectMapper json;

  ChangeLog(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// What is to be told of a subject.
  ///
  /// @param content absent if it is no more
  /// @param before the change that told of it until now; absent if none did
  record Entry(Subject subject, @Nullable Released content, @Nullable Long before) {}

  /// Appends these in their order, the first with the number after `last`.
  void append(String course, long last, List<Entry> entries, Instant at) {
    database
        .unwrap(Session.class)
        .doWork(connection -> append(connection, course, last, entries, at));
  }

  private void append(
      Connection connection, String course, long last, Collection<Entry> entries, Instant at)
      throws SQLException {
    try (PreparedStatement supersede = connection.prepareStatement(SUPERSEDE);
        PreparedStatement append = connection.prepareStatement(APPEND)) {
      long sequence = last;
      for (Entry entry : entries) {
        Subject subject = entry.subject();
        if (entry.before() != null) {
          row(supersede, course, entry.before());
        }
        row(
            append,
            course,
            ++sequence,
            subject.kind().name(),
            subject.person(),
            subject.assignment(),
            text(entry.content()),
            Timestamp.from(at));
      }
      supersede.executeBatch();
      append.executeBatch();
    }
  }

  private static void row(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, Types.OTHER);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    statement.addBatch();
  }

  private @Nullable String text(@Nullable Released content) {
    try {
      return content == null ? null : json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("What is released must have a JSON form", e);
    }
  }
}
