package dev.argmax.service.standing;

import dev.argmax.service.grading.ShownScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what people handed in, for however many people at once.
@ApplicationScoped
class Attempts {
  private static final String IN_COURSE =
      """
      select m.person_id, s.assignment_id, s.id, s.attempt, s.received_at,
        case when s.withdrawn_at is not null then 'WITHDRAWN'
          when done.score is not null then 'GRADED'
          when latest.state = 'PARKED' then 'PARKED' else 'UNDER_WAY' end,
        done.score, done.shown_score, done.hidden_points, coalesce(done.flagged, false),
        o.score, o.reason, giver.login, o.given_at
      from submission_member m
      join submission s on s.id = m.submission_id
      join assignment a on a.id = s.assignment_id and a.course_id = :course
      left join lateral (select state from grading_run where submission_id = s.id
        order by queued_at desc, id desc limit 1) latest on true
      left join lateral (select score, shown_score, hidden_points, flagged from grading_run
        where submission_id = s.id
        and state = 'DONE' order by queued_at desc, id desc limit 1) done on true
      left join score_override o on o.submission_id = s.id
      left join person giver on giver.id = o.given_by
      where m.person_id in (:people)
      order by s.received_at, s.attempt""";

  private final EntityManager database;

  Attempts(EntityManager database) {
    this.database = database;
  }

  record Key(UUID person, UUID assignment) {}

  /// All attempts of these people in a course, in the order in which they arrived.
  Map<Key, List<Attempt>> of(String course, Collection<UUID> people) {
    Map<Key, List<Attempt>> attempts = new HashMap<>();
    for (Object found :
        database
            .createNativeQuery(IN_COURSE, Tuple.class)
            .setParameter("course", course)
            .setParameter("people", people)
            .getResultList()) {
      Tuple row = (Tuple) found;
      attempts
          .computeIfAbsent(
              new Key(row.get(0, UUID.class), row.get(1, UUID.class)), _ -> new ArrayList<>())
          .add(attempt(row));
    }
    return attempts;
  }

  private static Attempt attempt(Tuple row) {
    Double graded = row.get(6, Double.class);
    return new Attempt(
        row.get(2, UUID.class),
        row.get(3, Integer.class),
        row.get(4, Instant.class),
        Attempt.State.valueOf(row.get(5, String.class)),
        graded,
        row.get(9, Boolean.class),
        override(row),
        graded == null ? null : new ShownScore(row.get(7, Double.class), row.get(8, Double.class)));
  }

  private static @Nullable ScoreOverride override(Tuple row) {
    Double score = row.get(10, Double.class);
    return score == null
        ? null
        : new ScoreOverride(
            score,
            row.get(11, String.class),
            row.get(12, String.class),
            row.get(13, Instant.class));
  }
}
