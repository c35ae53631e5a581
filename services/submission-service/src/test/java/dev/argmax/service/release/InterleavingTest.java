package dev.argmax.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Poller;
import dev.argmax.service.testing.Revalidating;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens in whatever order, and whenever poller and publisher crash: in the end the
/// poller has exactly the gradebook. Each seed is another story, the same on every machine.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class InterleavingTest {
  private static final int STEPS = 80;
  private static final List<String> SLUGS = List.of("pset1", "pset2");
  private static final List<String> VIEWS =
      List.of(
          "/statistics",
          "/assignments/pset1/statistics",
          "/assignments/pset2/work",
          "/assignments/pset1/work?is=MISSING&sort=lowest",
          "/assignments/pset1/submissions?limit=200",
          "/gradebook");
  private static final List<String> OWN_VIEWS =
      List.of(
          "", "/assignments", "/late-days", "/assignments/pset1", "/assignments/pset2/submissions");
  private static final List<String> PERSONAL_VIEWS =
      List.of("/assignments?student=", "/late-days?student=");
  private static final int SOME = 6;
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 100}
      late: 20% once for 3 days
      waivedDays: 1
      counts: best
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Two, pset: pset2, category: psets, opens: 2022-09-13, due: 2022-10-11}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject People people;
  @Inject Publisher publisher;
  @Inject Publication publication;
  @Inject Worker.Rows rows;

  private FreshCourse course;
  private Client instructor;
  private Poller lms;
  private SplittableRandom random = new SplittableRandom();
  private final List<Client> students = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final Map<Client, Revalidating> readers = new HashMap<>();

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
    lms = new Poller(course.member(Role.LMS), course.id());
    for (int i = 0; i < 4; i++) {
      students.add(course.member(Role.STUDENT, i % 2 == 0 ? "R1" : null));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void endsWithExactlyTheGradebook(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < STEPS; i++) {
      step();
    }
    clock.advance(Duration.ofDays(60));

    publisher.look();
    lms.catchesUp();

    assertThat(lms.knows("GRADE")).as("%s", story).isEqualTo(gradebook());
  }

  /// People keep what they read and ask whether it still holds, and the service keeps what it read
  /// from the database; what they see is compared with what they see when all is read again.
  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void showsNobodyWhatHoldsNoMore(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < STEPS / 2; i++) {
      step();
      otherStep();

      Map<Seen, String> seen = new LinkedHashMap<>();
      VIEWS.forEach(view -> see(seen, new Seen(instructor, course.path(view))));
      for (int n = 0; n < SOME; n++) {
        see(seen, someView());
      }

      rows.run("insert into stirred (course_id) values ('" + course.id() + "')");
      seen.forEach(
          (view, body) -> assertThat(body).as("%s after %s", view, story).isEqualTo(reads(view)));
    }
    assertThat(readers.get(instructor))
        .satisfies(staff -> assertThat(staff.confirmed()).isPositive());
    assertThat(students.stream().map(readers::get).mapToInt(Revalidating::confirmed).sum())
        .isPositive();
  }

  private record Seen(Client reader, String path) {}

  private void see(Map<Seen, String> seen, Seen view) {
    seen.put(view, reads(view));
  }

  private String reads(Seen view) {
    return readers.computeIfAbsent(view.reader(), Revalidating::new).reads(view.path());
  }

  /// What is shown of one student, to them or to staff.
  private Seen someView() {
    Client student = one(students);
    List<String> handedIn = submissions(student);
    boolean own = random.nextBoolean();
    if (!handedIn.isEmpty() && random.nextBoolean()) {
      return new Seen(own ? student : instructor, "/api/v1/submissions/" + one(handedIn));
    }
    return own
        ? new Seen(student, course.path(one(OWN_VIEWS)))
        : new Seen(instructor, course.path(one(PERSONAL_VIEWS) + people.login(student)));
  }

  /// What matters to staff alone.
  private void otherStep() {
    switch (random.nextInt(6)) {
      case 0 ->
          send(
              "PUT",
              "/roster/" + people.login(one(students)),
              Map.of("role", "STUDENT", "displayName", "Student " + random.nextInt(100)));
      case 1 -> {
        List<String> submissions = submissions();
        if (!submissions.isEmpty()) {
          String path = "/api/v1/submissions/" + one(submissions) + "/withdrawal";
          story.add("withdraw " + one(students).request().post(path).statusCode());
        }
      }
      case 2 -> clock.advance(Duration.ofMinutes(random.nextInt(600)));
      default -> story.add("nothing");
    }
  }

  private void step() {
    switch (random.nextInt(13)) {
      case 0, 1, 2 -> handIn(one(students), one(SLUGS));
      case 3, 4 -> regrade();
      case 5 -> override();
      case 6 ->
          send(
              "PUT",
              "/assignments/" + one(SLUGS) + "/release",
              Map.of("withheld", random.nextBoolean()));
      case 7 -> excuse();
      case 8 -> enrol();
      case 9 -> extend();
      case 10 -> clock.advance(Duration.ofHours(random.nextInt(60)));
      case 11 -> publish();
      default -> {
        boolean crashes = random.nextInt(3) == 0;
        lms.reads(1 + random.nextInt(4), crashes);
        story.add(crashes ? "poller crashes" : "poller reads");
      }
    }
  }

  private void handIn(Client student, String slug) {
    var answer = student.submits(slug, Client.solution("m" + random.nextLong()));
    story.add("hand in " + slug + " " + answer.statusCode());
    if (answer.statusCode() == 202 && random.nextInt(5) > 0) {
      grade(answer.jsonPath().getString("id"));
    }
  }

  private void regrade() {
    List<String> submissions = submissions();
    if (!submissions.isEmpty()) {
      grade(one(submissions));
    }
  }

  /// What a run leaves behind, with hidden points that nobody may be told of before the due date.
  private void grade(String submission) {
    int score = random.nextInt(61);
    story.add("grade " + score);
    rows.run(
        "delete from grading_run where state = 'QUEUED' and submission_id = '" + submission + "'");
    rows.run(
        """
        insert into grading_run (id, submission_id, lane, pset_digest, state, epoch, queued_at,
          announce_at, announcements, finished_at, infrastructure_failures, verdict, score,
          max_score, shown_score, hidden_points, outcome, facts)
        select gen_random_uuid(), id, 'CPU_BULK', pset_digest, 'DONE', 1, clock_timestamp(),
          now(), 1, now(), 0, 'PARTIAL', %1$d, 60, least(%1$d, 20), 40,
          '{"type": "GRADED", "problems": [], "output": ""}',
          '{"psetDigest": "x", "imageDigest": "x", "sandbox": "x", "phases": [],
            "startedAt": "2022-09-20T12:00:00Z", "finishedAt": "2022-09-20T12:00:00Z"}'
        from submission where id = '%2$s'"""
            .formatted(score, submission));
  }

  private void override() {
    List<String> submissions = submissions();
    if (!submissions.isEmpty()) {
      String path = "/api/v1/submissions/" + one(submissions) + "/override";
      if (random.nextInt(3) == 0) {
        instructor.request().delete(path).then().statusCode(204);
      } else {
        instructor
            .request()
            .contentType("application/json")
            .body(Map.of("score", random.nextInt(61), "reason", "x"))
            .put(path)
            .then()
            .statusCode(204);
      }
      story.add("override");
    }
  }

  private void excuse() {
    String path = "/assignments/" + one(SLUGS) + "/excuses/" + people.login(one(students));
    send(random.nextBoolean() ? "PUT" : "DELETE", path, Map.of("reason", "ill"));
  }

  private void enrol() {
    String path = "/roster/" + people.login(one(students));
    send(random.nextBoolean() ? "DELETE" : "PUT", path, Map.of("role", "STUDENT"));
  }

  private void extend() {
    String path = "/assignments/" + one(SLUGS);
    path += random.nextBoolean() ? "/sections/R1" : "/extensions/" + people.login(one(students));
    send(
        random.nextInt(3) == 0 ? "DELETE" : "PUT",
        path,
        Map.of("dueAt", "2022-10-" + (10 + random.nextInt(20)), "reason", "away"));
  }

  /// Publishes, or crashes after everything was written and before it was committed.
  private void publish() {
    if (random.nextInt(3) > 0) {
      publisher.look();
      story.add("publish");
      return;
    }
    QuarkusTransaction.begin();
    try {
      publication.publish(course.id(), clock.instant());
    } finally {
      QuarkusTransaction.rollback();
    }
    story.add("publisher crashes");
  }

  private void send(String method, String path, Map<String, ?> body) {
    int status =
        instructor
            .request()
            .contentType("application/json")
            .body(body)
            .request(method, course.path(path))
            .statusCode();
    story.add(method + " " + path + " " + body + " " + status);
    assertThat(status).as(path).isIn(200, 201, 204, 404);
  }

  private List<String> submissions() {
    return students.stream().flatMap(student -> submissions(student).stream()).toList();
  }

  private static List<String> submissions(Client student) {
    return SLUGS.stream()
        .map(student::lists)
        .filter(list -> list.statusCode() == 200)
        .flatMap(list -> list.jsonPath().getList("items.id", String.class).stream())
        .toList();
  }

  /// What the staff's gradebook says of students and assignments, when everything is due.
  private Map<String, Map<String, Object>> gradebook() {
    JsonPath book = Poller.exact(instructor.asks("/gradebook"));
    Map<String, Map<String, Object>> told = new TreeMap<>();
    List<Map<String, Object>> columns = book.getList("assignments");
    for (Map<String, Object> line : book.<Map<String, Object>>getList("students")) {
      for (int i = 0; i < columns.size(); i++) {
        Map<?, ?> cell = (Map<?, ?>) ((List<?>) Objects.requireNonNull(line.get("cells"))).get(i);
        if (Boolean.FALSE.equals(columns.get(i).get("withheld"))) {
          Map<String, Object> grade = grade(cell);
          if (grade != null) {
            told.put(line.get("login") + " " + columns.get(i).get("slug"), grade);
          }
        }
      }
    }
    return told;
  }

  private static @Nullable Map<String, Object> grade(Map<?, ?> cell) {
    return switch (String.valueOf(cell.get("state"))) {
      case "GRADED" ->
          Map.of(
              "status",
              "GRADED",
              "points",
              Objects.requireNonNull(cell.get("points")),
              "maxPoints",
              60.0,
              "lateDays",
              Objects.requireNonNull(cell.get("lateDays")));
      case "MISSING" ->
          Map.of("status", "MISSING", "points", 0.0, "maxPoints", 60.0, "lateDays", 0);
      case "EXCUSED" -> Map.of("status", "EXCUSED", "maxPoints", 60.0, "lateDays", 0);
      default -> null;
    };
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
