package dev.argmax.service.work;

import dev.argmax.service.database.OneColumn;
import dev.argmax.service.grading.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the last finished runs of submissions found, for however many at once.
@ApplicationScoped
class Outcomes {
  // A submission that could not be compiled has lost every test case.
  private static final String LOST =
      """
      select submission_id from (
        select distinct on (submission_id) submission_id, outcome from grading_run
        where state = 'DONE' and submission_id in (:submissions)
        order by submission_id, queued_at desc, id desc) latest
      where outcome ->> 'type' <> 'GRADED' or exists (
        select from jsonb_array_elements(outcome -> 'problems') problem,
          jsonb_array_elements(problem -> 'tests') test
        where problem ->> 'id' = :problem and test ->> 'name' = :name
          and test ->> 'outcome' <> 'PASSED')""";
  private static final String VERDICTS =
      """
      select distinct on (submission_id) submission_id, verdict from grading_run
      where state = 'DONE' and submission_id in (:submissions)
      order by submission_id, queued_at desc, id desc""";

  private final EntityManager database;

  Outcomes(EntityManager database) {
    this.database = database;
  }

  /// Those that lost the test case.
  Set<UUID> lost(Collection<UUID> submissions, Wanted.TestCase test) {
    return Set.copyOf(
        OneColumn.of(
            database
                .createNativeQuery(LOST, Tuple.class)
                .setParameter("submissions", orNone(submissions))
                .setParameter("problem", test.problem())
                .setParameter("name", test.name()),
            UUID.class));
  }

  /// The verdicts of those that are graded.
  Map<UUID, Verdict> verdicts(Collection<UUID> submissions) {
    Map<UUID, Verdict> verdicts = new HashMap<>();
    for (Object found :
        database
            .createNativeQuery(VERDICTS, Tuple.class)
            .setParameter("submissions", orNone(submissions))
            .getResultList()) {
      Tuple row = (Tuple) found;
      verdicts.put(row.get(0, UUID.class), Verdict.valueOf(row.get(1, String.class)));
    }
    return verdicts;
  }

  // An empty list is no SQL.
  private static Collection<UUID> orNone(Collection<UUID> submissions) {
    return submissions.isEmpty() ? Set.of(new UUID(0, 0)) : submissions;
  }
}
