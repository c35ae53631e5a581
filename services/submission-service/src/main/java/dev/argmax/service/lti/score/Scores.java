package dev.argmax.service.lti.score;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.release.ReleasedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What each platform was told of whose score, and when.
@ApplicationScoped
class Scores {
  private static final String QUEUED =
      """
      select assignment, person_id, queued, given from lti_score where platform_id = :platform""";
  private static final String QUEUE =
      """
      insert into lti_score
        (platform_id, assignment, person_id, queued, sequence, at, settled, given)
      values (:platform, :assignment, :person, :sequence, 0, null, false, false)
      on conflict (platform_id, assignment, person_id) do update set queued = excluded.queued""";

  // The same change keeps its time; another one has a later time than the last.
  private static final String BEGIN =
      """
      update lti_score set
        at = case when sequence = :sequence then at
          else greatest(cast(:now as timestamptz), coalesce(at + interval '1 millisecond', :now)) end,
        settled = settled and sequence = :sequence,
        sequence = :sequence
      where platform_id = :platform and assignment = :assignment and person_id = :person
      returning at, settled, given""";
  private static final String SETTLE =
      """
      update lti_score set settled = true, given = :given
      where platform_id = :platform and assignment = :assignment and person_id = :person
        and sequence = :sequence""";

  private final EntityManager database;
  private final WallClock clock;

  Scores(EntityManager database, WallClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Whose score in what.
  record Key(UUID platform, String assignment, UUID person) {}

  /// @param sequence of the change that was last put into the outbox
  /// @param given whether the platform has points
  record Queued(long sequence, boolean given) {}

  /// @param at the time that the platform is to know the score by
  /// @param settled whether the platform has it already
  /// @param given whether it has points until now
  record Attempt(Instant at, boolean settled, boolean given) {}

  /// What a platform was told, or is about to be.
  @Transactional
  Map<Key, Queued> of(UUID platform) {
    List<?> rows =
        database
            .createNativeQuery(QUEUED, Tuple.class)
            .setParameter("platform", platform)
            .getResultList();
    Map<Key, Queued> queued = new HashMap<>();
    for (Object found : rows) {
      Tuple row = (Tuple) found;
      queued.put(
          new Key(platform, row.get(0, String.class), row.get(1, UUID.class)),
          new Queued(row.get(2, Long.class), row.get(3, Boolean.class)));
    }
    return queued;
  }

  /// Notes that this change was put into the outbox.
  @Transactional(TxType.MANDATORY)
  void queue(Key key, ReleasedChange change) {
    with(database.createNativeQuery(QUEUE), key, change).executeUpdate();
  }

  /// Notes that this change is being sent; empty if the line item is another one by now.
  @Transactional
  Optional<Attempt> begin(Key key, ReleasedChange change) {
    List<?> rows =
        with(database.createNativeQuery(BEGIN, Tuple.class), key, change)
            .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
            .getResultList();
    return rows.stream().map(row -> attempt((Tuple) row)).findFirst();
  }

  /// Notes that the platform has this change.
  @Transactional
  void settle(Key key, ReleasedChange change, boolean given) {
    with(database.createNativeQuery(SETTLE), key, change)
        .setParameter("given", given)
        .executeUpdate();
  }

  private static Attempt attempt(Tuple row) {
    return new Attempt(
        row.get(0, Instant.class), row.get(1, Boolean.class), row.get(2, Boolean.class));
  }

  private static Query with(Query query, Key key, ReleasedChange change) {
    return query
        .setParameter("platform", key.platform())
        .setParameter("assignment", key.assignment())
        .setParameter("person", key.person())
        .setParameter("sequence", change.sequence());
  }
}
