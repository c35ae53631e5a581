package dev.argmax.service.oneroster.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The line items that programs keep here, each for itself.
@ApplicationScoped
class ForeignLineItems {
  private static final String ALL =
      """
      select sourced_id, course_id, cast(body as text), changed_at from foreign_line_item
      where person_id = :program order by sourced_id""";
  // A row that the statement made has no older version.
  private static final String PUT =
      """
      insert into foreign_line_item (person_id, sourced_id, course_id, body, changed_at)
      values (:program, :id, :course, cast(:body as jsonb), :now)
      on conflict (person_id, sourced_id) do update set
        course_id = excluded.course_id, body = excluded.body, changed_at = excluded.changed_at
      returning xmax = 0""";

  private final EntityManager database;
  private final ObjectMapper json;
  private final WallClock clock;

  ForeignLineItems(EntityManager database, ObjectMapper json, WallClock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// A line item as it is kept.
  record Kept(String id, String course, ForeignLineItem content, Instant changedAt) {}

  @Transactional
  List<Kept> of(UUID program) {
    List<?> rows =
        database
            .createNativeQuery(ALL, Tuple.class)
            .setParameter("program", program)
            .getResultList();
    return rows.stream().map(row -> kept((Tuple) row)).toList();
  }

  /// Keeps it; returns whether it is new.
  @Transactional
  boolean put(UUID program, String id, String course, ForeignLineItem content) {
    return OneColumn.single(
        database
            .createNativeQuery(PUT, Tuple.class)
            .setParameter("program", program)
            .setParameter("id", id)
            .setParameter("course", course)
            .setParameter("body", text(content))
            .setParameter("now", clock.instant()),
        Boolean.class);
  }

  /// Deletes it with its results; returns whether there was one.
  @Transactional
  boolean delete(UUID program, String id) {
    return database
            .createNativeQuery(
                "delete from foreign_line_item where person_id = :program and sourced_id = :id")
            .setParameter("program", program)
            .setParameter("id", id)
            .executeUpdate()
        > 0;
  }

  private Kept kept(Tuple row) {
    try {
      return new Kept(
          row.get(0, String.class),
          row.get(1, String.class),
          json.readValue(row.get(2, String.class), ForeignLineItem.class),
          row.get(3, Instant.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database keeps what was written there", e);
    }
  }

  private String text(ForeignLineItem content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is texts and numbers", e);
    }
  }
}
