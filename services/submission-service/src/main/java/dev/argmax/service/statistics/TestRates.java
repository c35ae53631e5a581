package dev.argmax.service.statistics;

import dev.argmax.service.standing.Attempt;
import dev.argmax.service.work.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/// How often each test case is passed by what counts.
@ApplicationScoped
class TestRates {
  private static final String RATES =
      """
      select problem.value ->> 'id', problem.value ->> 'title', test.value ->> 'name',
        max(test.value ->> 'visibility'),
        max((test.value ->> 'maxPoints')::double precision),
        count(*) filter (where test.value ->> 'outcome' = 'PASSED')
      from (select distinct on (submission_id) submission_id, outcome from grading_run
          where state = 'DONE' and submission_id in (:submissions)
          order by submission_id, queued_at desc, id desc) latest,
        jsonb_array_elements(outcome -> 'problems') with ordinality as problem,
        jsonb_array_elements(problem.value -> 'tests') with ordinality as test
      where outcome ->> 'type' = 'GRADED'
      group by 1, 2, 3
      order by min(problem.ordinality), min(test.ordinality), 3""";

  private final EntityManager database;

  TestRates(EntityManager database) {
    this.database = database;
  }

  /// In the pset's order. Where nothing could be compiled, nothing was passed.
  List<Rate> of(List<Work> all) {
    List<UUID> counting =
        all.stream()
            .filter(work -> work.state() == Work.State.GRADED)
            .flatMap(work -> work.shown().stream())
            .filter(attempt -> attempt.graded() != null)
            .map(Attempt::submission)
            .distinct()
            .toList();
    if (counting.isEmpty()) {
      return List.of();
    }
    List<?> rows =
        database
            .createNativeQuery(RATES, Tuple.class)
            .setParameter("submissions", counting)
            .getResultList();
    return rows.stream().map(row -> rate((Tuple) row, counting.size())).toList();
  }

  private static Rate rate(Tuple row, int submissions) {
    return new Rate(
        row.get(0, String.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, Double.class),
        submissions,
        row.get(5, Long.class).intValue());
  }

  /// @param problem its id, such as `1.2`
  /// @param visibility `ALWAYS`, `AFTER_DUE` or `NEVER`
  /// @param submissions how many count and are graded
  /// @param passed how many of them pass it
  record Rate(
      String problem,
      String title,
      String name,
      String visibility,
      double maxPoints,
      int submissions,
      int passed) {}
}
