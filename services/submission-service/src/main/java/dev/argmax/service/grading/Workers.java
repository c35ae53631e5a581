package dev.argmax.service.grading;

import dev.argmax.service.clock.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;

/// Workers as they say themselves that they are there.
@ApplicationScoped
public class Workers {
  /// Whoever said nothing for longer is not there any more.
  public static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final String SEEN =
      """
      insert into worker (id, slots, seen_at) values (:id, :slots, :now)
      on conflict (id) do update set slots = excluded.slots, seen_at = excluded.seen_at""";

  private final EntityManager database;
  private final WallClock clock;

  Workers(EntityManager database, WallClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Notes that a worker is there.
  ///
  /// @param slots how many runs it takes on at a time
  @Transactional
  public void seen(String id, int slots) {
    database
        .createNativeQuery(SEEN)
        .setParameter("id", id)
        .setParameter("slots", slots)
        .setParameter("now", clock.instant())
        .executeUpdate();
    database
        .createNativeQuery("delete from worker where seen_at < :before")
        .setParameter("before", clock.instant().minus(FORGOTTEN))
        .executeUpdate();
  }
}
