package dev.argmax.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.seed.MadeUpClass;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Poller;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Statements;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A class of 500 with seven assignments, and whoever polls it.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PollingClassTest {
  private static final int STUDENTS = 500;
  private static final int ASSIGNMENTS = 7;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject MadeUpClass madeUp;
  @Inject Publisher publisher;
  @Inject Releases releases;
  @Inject Statements statements;
  @Inject Worker.Rows rows;

  @Test
  void isToldExactlyWhatARegradeChanges() {
    clock.set(Terms.at("2022-12-20T12:00:00"));
    FreshCourse course = fresh.load(file());
    madeUp.fill(course.id(), STUDENTS, 1);
    Poller lms = new Poller(course.member(Role.LMS), course.id());
    publisher.look();
    lms.catchesUp();
    assertThat(lms.knows("GRADE")).hasSize(STUDENTS * ASSIGNMENTS);
    String end = Objects.requireNonNull(lms.cursor());
    assertThat(statements.of(() -> lms.asks(200).then().statusCode(304))).isLessThanOrEqualTo(2);
    Map<String, Double> before = points(course);

    regrade(course, "pset4");
    publisher.look();
    List<String> news = lms.catchesUp();

    Map<String, Double> after = points(course);
    TreeSet<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(subject -> Objects.equals(after.get(subject), before.get(subject)));
    assertThat(changed).hasSizeBetween(STUDENTS / 10, STUDENTS - 1);
    assertThat(news)
        .containsExactlyInAnyOrderElementsOf(
            changed.stream()
                .map(subject -> "GRADE " + subject + " GRADED " + after.get(subject))
                .toList());
    publisher.look();
    assertThat(lms.catchesUp()).isEmpty();
    assertThat(lms.cursor()).isNotEqualTo(end);
  }

  private Map<String, Double> points(FreshCourse course) {
    return releases.grades(course.id()).stream()
        .collect(
            Collectors.toMap(
                grade -> grade.login() + " " + grade.assignment(),
                grade -> Objects.requireNonNull(grade.points()),
                (one, _) -> one,
                TreeMap::new));
  }

  /// New runs that find the first test case of everybody right and change nothing else.
  private void regrade(FreshCourse course, String slug) {
    rows.run(
        """
        insert into grading_run (id, submission_id, lane, pset_digest, state, epoch, queued_at,
          announce_at, announcements, claimed_at, finished_at, infrastructure_failures, verdict,
          score, max_score, shown_score, hidden_points, outcome, facts)
        select gen_random_uuid(), r.submission_id, 'CPU_BULK', r.pset_digest, 'DONE', 1,
          r.queued_at + interval '1 minute', r.announce_at, 1, r.claimed_at,
          r.finished_at + interval '1 minute', 0, r.verdict,
          r.score + 10 - (r.outcome #>> '{problems,0,tests,0,points}')::float8,
          r.max_score, r.shown_score, r.hidden_points,
          jsonb_set(r.outcome, '{problems,0,tests,0,points}', '10'), r.facts
        from grading_run r join submission s on s.id = r.submission_id
        join assignment a on a.id = s.assignment_id
        where a.course_id = '%s' and a.slug = '%s'"""
            .formatted(course.id(), slug));
  }

  private static String file() {
    String assignments =
        IntStream.rangeClosed(1, ASSIGNMENTS)
            .mapToObj(
                i ->
                    "  - {slug: pset%d, title: Pset %d, pset: pset1, opens: 2022-09-13, due: 2022-1%d-15}\n"
                        .formatted(i, i, i % 3))
            .collect(Collectors.joining());
    return """
    id: x
    title: Some course
    zone: America/New_York
    firstDay: 2022-09-08
    late: 1/14 per day for 7 days
    assignments:
    """
        + assignments;
  }
}
