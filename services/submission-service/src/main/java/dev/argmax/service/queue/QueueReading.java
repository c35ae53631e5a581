package dev.argmax.service.queue;

import dev.argmax.contracts.Lane;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.grading.Workers;
import dev.argmax.service.queue.QueueView.Item;
import dev.argmax.service.queue.QueueView.LaneView;
import dev.argmax.service.queue.QueueView.WorkerView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Reads how grading goes.
@ApplicationScoped
class QueueReading {
  private static final Duration LATELY = Duration.ofDays(1);
  private static final String LANES =
      """
      select lane, count(*) filter (where state = 'QUEUED'),
        min(queued_at) filter (where state = 'QUEUED'), count(*) filter (where state = 'CLAIMED')
      from grading_run where state in ('QUEUED', 'CLAIMED') group by lane""";
  private static final String WORKERS =
      """
      select coalesce(w.id, r.worker), count(r.worker), min(r.claimed_at), max(w.slots)
      from (select id, slots from worker where seen_at > :since) w
      full join (select worker, claimed_at from grading_run where state = 'CLAIMED') r
        on r.worker = w.id
      group by 1 order by 1""";
  private static final String ITEMS =
      """
      select s.id, a.slug, p.login, s.attempt, r.state, r.queued_at, r.infrastructure_failures,
        r.failure, r.worker
      from grading_run r
      join submission s on s.id = r.submission_id
      join assignment a on a.id = s.assignment_id and a.course_id = :course
      join person p on p.id = s.person_id
      where\s""";

  private final EntityManager database;
  private final Clock clock;
  private final WallClock wallClock;

  QueueReading(EntityManager database, Clock clock, WallClock wallClock) {
    this.database = database;
    this.wallClock = wallClock;
    this.clock = clock;
  }

  @Transactional
  QueueView of(String course) {
    Instant now = clock.instant();
    return new QueueView(
        now,
        rows(LANES, Map.of(), QueueReading::lane),
        rows(
            WORKERS,
            Map.of("since", wallClock.instant().minus(Workers.LONGEST_SILENCE)),
            QueueReading::worker),
        items("r.state = 'CLAIMED'", Map.of("course", course)),
        items(
            "r.state <> 'PARKED' and r.infrastructure_failures > 0 and r.queued_at > :since",
            Map.of("course", course, "since", now.minus(LATELY))),
        items("r.state = 'PARKED'", Map.of("course", course)));
  }

  private List<Item> items(String condition, Map<String, Object> parameters) {
    return rows(
        ITEMS + condition + " order by r.queued_at, r.id limit 200",
        parameters,
        QueueReading::item);
  }

  private <T> List<T> rows(String sql, Map<String, Object> parameters, Function<Tuple, T> view) {
    var query = database.createNativeQuery(sql, Tuple.class);
    parameters.forEach(query::setParameter);
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> view.apply((Tuple) row)).toList();
  }

  private static LaneView lane(Tuple row) {
    return new LaneView(
        Lane.valueOf(row.get(0, String.class)),
        row.get(1, Long.class),
        row.get(2, Instant.class),
        row.get(3, Long.class));
  }

  private static WorkerView worker(Tuple row) {
    return new WorkerView(
        row.get(0, String.class),
        row.get(1, Long.class),
        row.get(3, Integer.class),
        row.get(2, Instant.class));
  }

  private static Item item(Tuple row) {
    return new Item(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, Integer.class),
        row.get(4, String.class),
        row.get(5, Instant.class),
        row.get(6, Integer.class),
        row.get(7, String.class),
        row.get(8, String.class));
  }
}
