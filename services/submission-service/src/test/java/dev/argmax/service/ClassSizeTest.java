package dev.argmax.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.seed.MadeUpClass;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.Revalidating;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Statements;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What pages ask takes as many statements for a class of 200 as for one of 20, and for a class
/// that was looked at before, a few.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ClassSizeTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: One, pset: pset1, opens: 2022-09-13, due: 2022-10-11}
        - {slug: pset2, title: Two, pset: pset1, opens: 2022-09-13, due: 2022-10-25}
        - {slug: pset3, title: Three, pset: pset1, opens: 2022-09-13, due: 2022-11-25}
      """;

  /// By what is asked for the pages of staff.
  private static final List<String> OF_STAFF =
      List.of(
          "",
          "/statistics",
          "/queue",
          "/gradebook",
          "/assignments",
          "/assignments/pset1",
          "/assignments/pset1/statistics",
          "/assignments/pset1/work?limit=20",
          "/assignments/pset1/work?is=LATE&limit=20",
          "/assignments/pset1/work?lost=1.1/nothing",
          "/assignments/pset1/work/student-2/neighbours",
          "/assignments/pset1/submissions?limit=20",
          "/assignments?student=student-2",
          "/late-days?student=student-2",
          "/extensions",
          "/roster?limit=20",
          "/roster/student-2",
          "/audit?limit=20",
          "/clients");

  private static final List<String> OF_STUDENTS =
      List.of(
          "",
          "/schedule",
          "/assignments",
          "/assignments/pset1",
          "/assignments/pset1/handout",
          "/assignments/pset1/submissions?limit=5",
          "/late-days");

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject MadeUpClass madeUp;
  @Inject Statements statements;
  @Inject Worker.Rows rows;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-11-20T12:00:00"));
  }

  @Test
  void doesNotMatterToTheNumberOfStatements() {
    Map<String, Long> small = statements(classOf(20));
    Map<String, Long> large = statements(classOf(200));

    assertThat(large).hasSizeGreaterThan(25).isEqualTo(small);
    assertThat(large.values()).allMatch(count -> count <= 20);
  }

  @Test
  void isNotReadAgainWhileNothingHappens() {
    FreshCourse course = classOf(20);
    Revalidating staff = new Revalidating(course.member(Role.INSTRUCTOR));

    for (String view :
        List.of(
            "/statistics",
            "/assignments/pset1/statistics",
            "/assignments/pset1/work?is=LATE",
            "/assignments/pset1/work/student-2/neighbours",
            "/gradebook")) {
      staff.reads(course.path(view));
      assertThat(statements.of(() -> staff.reads(course.path(view)))).as(view).isEqualTo(2);
    }
    assertThat(staff.confirmed()).isEqualTo(25);
  }

  @Test
  void isNotReadAgainForOnePersonEither() {
    FreshCourse course = classOf(20);
    UUID person = rows.person("student-2");
    Revalidating student = new Revalidating(new Client(person, course.id()));
    String submission = "/api/v1/submissions/" + rows.submission(course.id(), "student-2");
    String list = course.path("/assignments/pset1/submissions");

    student.reads(submission);
    student.reads(list);

    assertThat(statements.of(() -> student.reads(submission))).isEqualTo(6);
    assertThat(statements.of(() -> student.reads(list))).isEqualTo(4);
    assertThat(student.confirmed()).isEqualTo(10);
  }

  /// A plan that is not found again is kept all the same, and makes looking for it slower each
  /// time.
  @Test
  void plansNoQueryTwice() {
    FreshCourse course = classOf(20);
    Client instructor = course.member(Role.INSTRUCTOR);
    Client student = new Client(rows.person("student-2"), course.id());

    long plans =
        statements.plansOf(
            () -> {
              rows.run("insert into stirred (course_id) values ('" + course.id() + "')");
              OF_STAFF.forEach(path -> reads(instructor, course.path(path)));
              OF_STUDENTS.forEach(path -> reads(student, course.path(path)));
            });

    assertThat(plans).isZero();
  }

  private FreshCourse classOf(int students) {
    FreshCourse course = fresh.load(FILE);
    madeUp.fill(course.id(), students, 3);
    return course;
  }

  /// When everything has to be read.
  private Map<String, Long> statements(FreshCourse course) {
    Client instructor = course.member(Role.INSTRUCTOR);
    Client student = new Client(rows.person("student-2"), course.id());
    Map<String, Long> counts = new LinkedHashMap<>();
    OF_STAFF.forEach(path -> counts.put("staff " + path, whenStirred(course, instructor, path)));
    OF_STUDENTS.forEach(path -> counts.put("own " + path, whenStirred(course, student, path)));
    String submission = "/api/v1/submissions/" + rows.submission(course.id(), "student-2");
    for (String path : List.of(submission, submission + "/sources")) {
      String name = path.equals(submission) ? "submission" : "sources";
      counts.put("staff " + name, statements.of(() -> reads(instructor, path)));
      counts.put("own " + name, statements.of(() -> reads(student, path)));
    }
    return counts;
  }

  private long whenStirred(FreshCourse course, Client client, String path) {
    return statements.of(
            () -> {
              rows.run("insert into stirred (course_id) values ('" + course.id() + "')");
              reads(client, course.path(path));
            })
        - 1;
  }

  private static void reads(Client client, String path) {
    client.request().get(path).then().statusCode(200);
  }
}
