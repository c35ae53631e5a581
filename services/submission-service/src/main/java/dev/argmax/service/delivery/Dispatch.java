package dev.argmax.service.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes what is due and notes what came of it, each in a short transaction of its own.
@ApplicationScoped
class Dispatch {
  /// Longer than any channel may take to send.
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int LONGEST_ERROR = 500;

  // One at a time for each target: a slow one holds up nobody else, and gets things in order.
  private static final String CLAIM =
      """
      update delivery set leased_until = :until, tried_at = :now, attempts = attempts + 1
      where id in (
        select id from delivery
        where state = 'WAITING' and next_at <= :now
          and (leased_until is null or leased_until <= :now)
          and id in (
            select distinct on (d.channel, d.target) d.id from delivery d
            where d.state = 'WAITING' and d.channel in (:channels) and d.next_at <= :now
              and not exists (
                select from delivery o
                where o.channel = d.channel and o.target = d.target and o.state = 'WAITING'
                  and o.leased_until > :now)
            order by d.channel, d.target, d.next_at)
        order by next_at limit :most for update skip locked)
      returning id, course_id, channel, target, subject, content, attempts, replayed, created_at""";
  private static final String SETTLE =
      """
      update delivery set state = :state, error = cast(:error as text), leased_until = null,
        status = cast(cast(:status as text) as integer),
        next_at = cast(:next as timestamptz),
        delivered_at =
          case when :state = 'DELIVERED' then cast(:now as timestamptz) else delivered_at end,
        ended_at = case when :state = 'WAITING' then null else cast(:now as timestamptz) end
      where id = :id and attempts = :attempt and state = 'WAITING'""";
  private static final String FOLLOW =
      """
      insert into delivery
        (id, course_id, channel, target, subject, content, created_at, attempts, next_at, state, replayed)
      select gen_random_uuid(), course_id, channel, target, subject, following, :now, 0, :now,
        'WAITING', false
      from delivery where id = :id and following is not null""";

  private final EntityManager database;
  private final Backoff backoff;

  Dispatch(EntityManager database, Backoff backoff) {
    this.database = database;
    this.backoff = backoff;
  }

  /// Takes up to so many of these channels for the time of the lease. Who dies with one loses it to
  /// the next who looks after that.
  @Transactional
  List<Delivery> claim(Collection<String> channels, int most, Instant now) {
    if (channels.isEmpty() || most == 0) {
      return List.of();
    }
    List<?> rows =
        database
            .createNativeQuery(CLAIM, Tuple.class)
            .setParameter("channels", channels)
            .setParameter("most", most)
            .setParameter("now", now)
            .setParameter("until", now.plus(LEASE))
            .getResultList();
    return rows.stream().map(row -> delivery((Tuple) row)).toList();
  }

  /// Notes what came of it, unless somebody else has taken it since.
  @Transactional
  void settle(Delivery delivery, Channel channel, Outcome outcome, Instant now) {
    switch (outcome) {
      case Outcome.Delivered delivered -> arrived(delivery, delivered, now);
      case Outcome.Retry retry -> retry(delivery, channel, retry, now);
      case Outcome.Refused refused ->
          giveUp(delivery, channel, new Note("GIVEN_UP", refused.status(), refused.why()), now);
    }
  }

  /// Forgets what ended before this.
  @Transactional
  void forgetBefore(Instant time) {
    database
        .createNativeQuery("delete from delivery where ended_at < :time")
        .setParameter("time", time)
        .executeUpdate();
  }

  private void arrived(Delivery delivery, Outcome.Delivered delivered, Instant now) {
    if (note(delivery, new Note("DELIVERED", delivered.status(), null), now, now)) {
      follow(delivery, now);
    }
  }

  private void retry(Delivery delivery, Channel channel, Outcome.Retry retry, Instant now) {
    Optional<Duration> wait =
        delivery.byHand() ? Optional.empty() : backoff.after(delivery.attempt(), retry.after());
    if (wait.isPresent()) {
      Instant next = now.plus(wait.get());
      note(delivery, new Note("WAITING", retry.status(), retry.why()), now, next);
    } else {
      giveUp(delivery, channel, new Note("GIVEN_UP", retry.status(), retry.why()), now);
    }
  }

  private void giveUp(Delivery delivery, Channel channel, Note note, Instant now) {
    if (note(delivery, note, now, now)) {
      follow(delivery, now);
      if (!delivery.byHand()) {
        channel.gaveUp(delivery, Objects.requireNonNullElse(note.error(), ""));
      }
    }
  }

  private boolean note(Delivery delivery, Note note, Instant now, Instant next) {
    return database
            .createNativeQuery(SETTLE)
            .setParameter("id", delivery.id())
            .setParameter("attempt", delivery.attempt())
            .setParameter("state", note.state())
            .setParameter("status", note.status() == null ? null : note.status().toString())
            .setParameter("error", note.error() == null ? null : cut(note.error()))
            .setParameter("now", now)
            .setParameter("next", next)
            .executeUpdate()
        == 1;
  }

  private void follow(Delivery delivery, Instant now) {
    database
        .createNativeQuery(FOLLOW)
        .setParameter("id", delivery.id())
        .setParameter("now", now)
        .executeUpdate();
    database
        .createNativeQuery("update delivery set following = null where id = :id")
        .setParameter("id", delivery.id())
        .executeUpdate();
  }

  private static Delivery delivery(Tuple row) {
    Parcel parcel =
        new Parcel(
            row.get(1, String.class),
            row.get(2, String.class),
            row.get(3, UUID.class),
            row.get(4, String.class),
            row.get(5, String.class));
    return new Delivery(
        row.get(0, UUID.class),
        parcel,
        row.get(6, Integer.class),
        row.get(7, Boolean.class),
        row.get(8, Instant.class));
  }

  // PostgreSQL's text has no NUL.
  private static String cut(String text) {
    String clean = text.replace('\0', ' ');
    return clean.length() <= LONGEST_ERROR ? clean : clean.substring(0, LONGEST_ERROR - 1) + "…";
  }

  /// @param status of HTTP; absent if there was no answer
  /// @param error absent if there is none
  private record Note(String state, @Nullable Integer status, @Nullable String error) {}
}
