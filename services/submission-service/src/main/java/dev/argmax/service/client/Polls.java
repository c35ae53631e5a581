package dev.argmax.service.client;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What programs asked last, by kind of request. There are only so many kinds, so this never grows
/// with the number of requests.
@ApplicationScoped
public class Polls {
  private static final int LONGEST = 200;
  private static final String NOTE =
      """
      insert into client_poll (person_id, request, at, status, times, failed_at, failure)
      values (:person, :request, :at, :status, 1, cast(:failedAt as timestamptz),
        cast(:failure as text))
      on conflict (person_id, request) do update set
        at = excluded.at, status = excluded.status, times = client_poll.times + 1,
        failed_at = coalesce(excluded.failed_at, client_poll.failed_at),
        failure = coalesce(excluded.failure, client_poll.failure)""";
  private static final String OF =
      """
      select person_id, request, at, status, times, failed_at, failure
      from client_poll where person_id in (:people) order by at desc, request""";

  private final EntityManager database;
  private final WallClock clock;

  Polls(EntityManager database, WallClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// One kind of request.
  ///
  /// @param status of the last
  /// @param failure why the last that was refused was refused; absent if none ever was
  public record Poll(
      String request,
      Instant at,
      int status,
      long times,
      @Nullable Instant failedAt,
      @Nullable String failure) {}

  /// Notes a request that was answered.
  @Transactional
  public void answered(UUID personId, String request, int status) {
    note(personId, request, status, null);
  }

  /// Notes a request that was refused.
  @Transactional
  public void refused(UUID personId, String request, int status, String why) {
    note(personId, request, status, why);
  }

  private void note(UUID personId, String request, int status, @Nullable String why) {
    Instant now = clock.instant();
    database
        .createNativeQuery(NOTE)
        .setParameter("person", personId)
        .setParameter("request", cut(request))
        .setParameter("at", now)
        .setParameter("status", status)
        .setParameter("failedAt", why == null ? null : now.toString())
        .setParameter("failure", why == null ? null : cut(why))
        .executeUpdate();
  }

  /// What each of these programs asked, the latest first.
  @Transactional
  Map<UUID, List<Poll>> of(Collection<UUID> people) {
    List<?> rows =
        people.isEmpty()
            ? List.of()
            : database
                .createNativeQuery(OF, Tuple.class)
                .setParameter("people", people)
                .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, UUID.class),
                Collectors.mapping(Polls::poll, Collectors.toList())));
  }

  private static Poll poll(Tuple row) {
    return new Poll(
        row.get(1, String.class),
        row.get(2, Instant.class),
        row.get(3, Integer.class),
        row.get(4, Long.class),
        row.get(5, Instant.class),
        row.get(6, String.class));
  }

  private static String cut(String text) {
    String clean = text.replace('\0', ' ');
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
  }
}
