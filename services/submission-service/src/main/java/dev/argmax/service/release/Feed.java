package dev.argmax.service.release;

import dev.argmax.service.database.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The feeds of all courses: which have to look, who may write, and what was told last.
@ApplicationScoped
class Feed {
  private static final String WAITING =
      """
      select course_id from feed f where next_at <= :now
        or exists (select from stirred s where s.course_id = f.course_id) order by course_id""";
  private static final String HOLD =
      """
      select sequence, next_at from feed where course_id = :course for update skip locked""";
  private static final String TAKE =
      """
      with taken as (delete from stirred where course_id = :course returning person_id),
        counted as (update feed set taken = feed.taken + (select count(*) from taken)
          where course_id = :course)
      select person_id from taken""";
  private static final String LATEST =
      """
      select kind, person_id, assignment, sequence, cast(content as text) from change
      where course_id = :course and latest and (:everybody or person_id in (:people))""";
  private static final UUID NOBODY = new UUID(0, 0);

  private final EntityManager database;
  private final Releases releases;

  Feed(EntityManager database, Releases releases) {
    this.database = database;
    this.releases = releases;
  }

  /// @param sequence of the last change
  /// @param nextAt when time alone changes something next; absent if it never does
  record Held(long sequence, @Nullable Instant nextAt) {}

  /// @param sequence of the change that told it
  /// @param content absent if it told that there is no such thing any more
  record Told(long sequence, @Nullable Released content) {}

  /// Courses in which something may have changed.
  @Transactional
  List<String> waiting(Instant now) {
    return OneColumn.of(
        database.createNativeQuery(WAITING, Tuple.class).setParameter("now", now), String.class);
  }

  /// Has the next look of every course be at everybody: the clock may be another one.
  @Transactional
  void stirAll() {
    database
        .createNativeQuery("insert into stirred (course_id) select id from course")
        .executeUpdate();
  }

  /// Holds the feed until the transaction ends, which sees one moment of the database only; empty
  /// while another instance holds it.
  Optional<Held> hold(String course) {
    database.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    List<?> rows =
        database
            .createNativeQuery(HOLD, Tuple.class)
            .setParameter("course", course)
            .getResultList();
    return rows.stream().map(row -> held((Tuple) row)).findFirst();
  }

  private static Held held(Tuple row) {
    return new Held(row.get(0, Long.class), row.get(1, Instant.class));
  }

  /// Takes what may have changed, and counts it: these people's things, or, where an absent one is
  /// among them, everybody's.
  Set<@Nullable UUID> takeStirred(String course) {
    return new HashSet<>(
        OneColumn.of(
            database.createNativeQuery(TAKE, Tuple.class).setParameter("course", course),
            UUID.class));
  }

  /// What was told last of these people; absent means of everybody and everything.
  Map<Subject, Told> latest(String course, @Nullable Set<UUID> people) {
    Map<Subject, Told> told = new HashMap<>();
    for (Object found :
        database
            .createNativeQuery(LATEST, Tuple.class)
            .setParameter("course", course)
            .setParameter("everybody", people == null)
            .setParameter("people", people == null ? Set.of(NOBODY) : people)
            .getResultList()) {
      Tuple row = (Tuple) found;
      Kind kind = Kind.valueOf(row.get(0, String.class));
      told.put(
          new Subject(kind, row.get(1, UUID.class), row.get(2, String.class)),
          new Told(row.get(3, Long.class), releases.content(kind, row.get(4, String.class))));
    }
    return told;
  }

  void advance(String course, long sequence, @Nullable Instant nextAt) {
    database
        .createNativeQuery(
            """
            update feed set sequence = :sequence, next_at = cast(cast(:next as text) as timestamptz)
            where course_id = :course""")
        .setParameter("sequence", sequence)
        .setParameter("next", nextAt == null ? null : nextAt.toString())
        .setParameter("course", course)
        .executeUpdate();
  }
}
