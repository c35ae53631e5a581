package dev.argmax.service.delivery;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.delivery.SentDelivery.State;
import dev.argmax.service.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What features have other systems told, and what became of it.
@ApplicationScoped
public class Deliveries {
  // What waits untried is told anew; what may have arrived already is not touched, because a
  // receiver takes one id for one content: what is newer follows it under an id of its own.
  private static final String PUT =
      """
      insert into delivery
        (id, course_id, channel, target, subject, content, created_at, attempts, next_at, state, replayed)
      values (:id, :course, :channel, :target, :subject, :content, :now, 0, :now, 'WAITING', false)
      on conflict (channel, target, subject) where state = 'WAITING' and not replayed
      do update set
        content = case when delivery.attempts = 0 then excluded.content else delivery.content end,
        following = case when delivery.attempts = 0 then null else excluded.content end""";
  private static final String REPLAY =
      """
      update delivery set next_at = :now, state = 'WAITING', ended_at = null,
        replayed = replayed or state <> 'WAITING'
      where id = :id and channel = :channel and target = :target""";
  private static final String OF =
      """
      select id, subject, content, state, attempts, created_at, next_at, tried_at, delivered_at,
        status, error
      from delivery
      where channel = :channel and target = :target and (cast(:after as text) is null
        or (created_at, id) < (select created_at, id from delivery where id = cast(cast(:after as text) as uuid)))
      order by created_at desc, id desc limit :limit""";

  private final EntityManager database;
  private final WallClock clock;

  Deliveries(EntityManager database, WallClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Has it sent if, and soon after, the caller's transaction commits. While something of the same
  /// channel, target and subject waits untried, this takes its place; while that was tried without
  /// luck, this follows as soon as that has ended.
  @Transactional(TxType.MANDATORY)
  public void put(Parcel parcel) {
    database
        .createNativeQuery(PUT)
        .setParameter("id", UUID.randomUUID())
        .setParameter("course", parcel.course())
        .setParameter("channel", parcel.channel())
        .setParameter("target", parcel.target())
        .setParameter("subject", parcel.subject())
        .setParameter("content", parcel.content())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /// Has it sent once more, under the same id and with the same content; a problem if the target
  /// never had such a thing to get.
  @Transactional
  public void replay(String channel, UUID target, UUID id) {
    int found =
        database
            .createNativeQuery(REPLAY)
            .setParameter("id", id)
            .setParameter("channel", channel)
            .setParameter("target", target)
            .setParameter("now", clock.instant())
            .executeUpdate();
    if (found == 0) {
      throw ProblemException.notFound();
    }
  }

  /// What a target got or is to get, the latest first.
  ///
  /// @param after the id of the last that is known already; absent to begin with the latest
  @Transactional
  public List<SentDelivery> of(String channel, UUID target, @Nullable UUID after, int limit) {
    List<?> rows =
        database
            .createNativeQuery(OF, Tuple.class)
            .setParameter("channel", channel)
            .setParameter("target", target)
            .setParameter("after", after == null ? null : after.toString())
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(row -> sent((Tuple) row)).toList();
  }

  /// Forgets what a target got or was to get: there is no such target any more.
  @Transactional(TxType.MANDATORY)
  public void forget(String channel, UUID target) {
    database
        .createNativeQuery("delete from delivery where channel = :channel and target = :target")
        .setParameter("channel", channel)
        .setParameter("target", target)
        .executeUpdate();
  }

  private static SentDelivery sent(Tuple row) {
    State state = State.valueOf(row.get(3, String.class));
    return new SentDelivery(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        state,
        row.get(4, Integer.class),
        row.get(5, Instant.class),
        state == State.WAITING ? row.get(6, Instant.class) : null,
        row.get(7, Instant.class),
        row.get(8, Instant.class),
        row.get(9, Integer.class),
        row.get(10, String.class));
  }
}
