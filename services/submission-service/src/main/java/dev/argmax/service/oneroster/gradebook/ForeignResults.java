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

/// The results that programs keep here, each for itself and in line items of its own.
@ApplicationScoped
class ForeignResults {
  private static final String ALL =
      """
      select r.sourced_id, r.line_item_id, i.course_id, r.student_id, cast(r.body as text),
        r.changed_at
      from foreign_result r
        join foreign_line_item i on i.person_id = r.person_id and i.sourced_id = r.line_item_id
      where r.person_id = :program order by r.sourced_id""";
  // A row that the statement made has no older version.
  private static final String PUT =
      """
      insert into foreign_result
        (person_id, sourced_id, line_item_id, student_id, body, changed_at)
      values (:program, :id, :item, :student, cast(:body as jsonb), :now)
      on conflict (person_id, sourced_id) do update set
        line_item_id = excluded.line_item_id, student_id = excluded.student_id,
        body = excluded.body, changed_at = excluded.changed_at
      returning xmax = 0""";

  private final EntityManager database;
  private final ObjectMapper json;
  private final WallClock clock;

  ForeignResults(EntityManager database, ObjectMapper json, WallClock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /// A result as it is kept.
  record Kept(
      String id,
      String lineItem,
      String course,
      UUID student,
      ForeignResult content,
      Instant changedAt) {}

  @Transactional
  List<Kept> of(UUID program) {
    List<?> rows =
        database
            .createNativeQuery(ALL, Tuple.class)
            .setParameter("program", program)
            .getResultList();
    return rows.stream().map(row -> kept((Tuple) row)).toList();
  }

  /// Whose result it is.
  record Place(String id, String lineItem, UUID student) {}

  /// Keeps it; returns whether it is new. The database refuses a second result of a student in a
  /// line item.
  @Transactional
  boolean put(UUID program, Place place, ForeignResult content) {
    return OneColumn.single(
        database
            .createNativeQuery(PUT, Tuple.class)
            .setParameter("program", program)
            .setParameter("id", place.id())
            .setParameter("item", place.lineItem())
            .setParameter("student", place.student())
            .setParameter("body", text(content))
            .setParameter("now", clock.instant()),
        Boolean.class);
  }

  /// Deletes it; returns whether there was one.
  @Transactional
  boolean delete(UUID program, String id) {
    return database
            .createNativeQuery(
                "delete from foreign_result where person_id = :program and sourced_id = :id")
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
          row.get(2, String.class),
          row.get(3, UUID.class),
          json.readValue(row.get(4, String.class), ForeignResult.class),
          row.get(5, Instant.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database keeps what was written there", e);
    }
  }

  private String text(ForeignResult content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is texts and numbers", e);
    }
  }
}
