package dev.argmax.service.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.course.Role;
import dev.argmax.service.release.Publisher;
import dev.argmax.service.release.Releases;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files that learning management systems import, read back by the rules that those publish and by
/// a reader that shares no code with the writer.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class GradebookFilesTest {
  private static final int STUDENTS = 500;

  /// Names as people have them, and as people try them.
  private static final List<String> NAMES =
      List.of(
          "Doe, Jane",
          "Jane \"JD\" Doe",
          "=HYPERLINK(\"http://example.org\",\"x\")",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "'=1",
          "\u05D3\u05D5\u05D2\u05DE\u05D4, \u05D9\u05E9",
          "\u202Egnihtemos\u202C",
          "Zo\u00EB O'Neil",
          "Two\nlines",
          "Points Possible",
          "Student, Test",
          "; DROP TABLE",
          "\uD83C\uDF93");

  private static final String FILE =
      """
      id: x
      title: Some course
      zone: America/New_York
      firstDay: 2022-09-08
      late: 1/14 per day for 7 days
      assignments:
        - {slug: pset1, title: "Pset 1, \\"warm-up\\"", pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset2, title: Final Grade, pset: pset2, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset3, title: Homework (3), pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: pset4, title: =1+1, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: secret, title: Secret, pset: pset1, opens: 2022-09-13, due: 2022-09-27}
        - {slug: paper, title: Paper, opens: 2022-09-13, due: 2022-09-27}
      """;

  @Inject FreshCourses fresh;
  @Inject MovableClock clock;
  @Inject People people;
  @Inject Publisher publisher;
  @Inject Releases releases;
  @Inject Worker.Rows rows;

  private FreshCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-20T12:00:00"));
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
  }

  @Test
  void areReadByCanvasAsTheyWereMeant() {
    Map<String, String> names = fill();
    List<List<String>> file = Rfc4180.read(download("canvas.csv"));

    assertThat(file.getFirst())
        .containsExactly(
            "Student",
            "ID",
            "SIS User ID",
            "SIS Login ID",
            "Section",
            "Pset 1, \"warm-up\"",
            "pset2",
            "pset3",
            "'=1+1");
    assertThat(file.get(1))
        .containsExactly("    Points Possible", "", "", "", "", "60", "60", "60", "60");
    assertThat(file).hasSize(STUDENTS + 2);
    Map<String, String> imported = canvasImport(file);
    assertThat(imported).isEqualTo(released());
    for (List<String> row : file.subList(2, file.size())) {
      String login = row.get(3);
      assertThat(row.getFirst()).isIn(shown(Objects.requireNonNull(names.get(login)), login));
      assertThat(row.getFirst()).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
    }
  }

  @Test
  void areReadByMoodleAsTheyWereMeant() {
    fill();
    List<List<String>> file = Rfc4180.read(download("moodle.csv"));

    assertThat(file.getFirst())
        .containsExactly(
            "username", "fullname", "Pset 1, \"warm-up\"", "Final Grade", "Homework (3)", "'=1+1");
    Map<String, String> read = new TreeMap<>();
    for (List<String> row : file.subList(1, file.size())) {
      for (int i = 2; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          read.put(row.getFirst() + " pset" + (i - 1), row.get(i));
        }
      }
    }
    Map<String, String> expected = released();
    expected.values().removeIf("EX"::equals);
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void holdNothingOfWithheldGradesAndOfDroppedStudents() {
    fill();
    Client gone = course.member(Role.STUDENT);
    instructor
        .request()
        .delete(course.path("/roster/" + people.login(gone)))
        .then()
        .statusCode(204);
    publisher.look();

    for (String name : List.of("canvas.csv", "moodle.csv")) {
      assertThat(download(name)).doesNotContain("Secret", "secret", people.login(gone));
    }
    List<List<String>> plain = Rfc4180.read(instructor.asks("/gradebook.csv").asString());
    int column = plain.getFirst().indexOf("secret");
    assertThat(plain.stream().skip(2).map(row -> row.get(column))).containsOnly("");
  }

  /// A class in which everybody has a name of the list and another grade, every tenth is excused
  /// and every seventh has handed in nothing.
  private Map<String, String> fill() {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < STUDENTS; i++) {
      names.put(course.id() + "-" + i, NAMES.get(i % NAMES.size()) + (i % 2 == 0 ? "" : " " + i));
    }
    names.forEach(
        (login, name) ->
            rows.run(
                """
                with p as (insert into person (id, login, display_name, created_at)
                  values (gen_random_uuid(), '%s', '%s', now()) returning id)
                insert into enrollment (course_id, person_id, role, section)
                select '%s', id, 'STUDENT', 'R1' from p"""
                    .formatted(login, name.replace("'", "''"), course.id())));
    rows.run(
        """
        insert into archive (sha256, bytes, stored_at)
        values (encode(sha256('\\x01'), 'hex'), '\\x01', now()) on conflict do nothing""");
    rows.run(
        """
        with numbered as (
          select e.person_id, a.id as assignment, a.pset_digest,
            substring(p.login from '[0-9]+$')::int as n
          from enrollment e join person p on p.id = e.person_id
          join assignment a on a.course_id = e.course_id and a.pset_digest is not null
          where e.course_id = '%1$s' and p.login like '%1$s-%%'),
        handed as (
          insert into submission (id, assignment_id, person_id, attempt, received_at,
            archive_sha256, pset_digest, files, ignored)
          select gen_random_uuid(), assignment, person_id, 1, timestamp '2022-09-20',
            (select min(sha256) from archive), pset_digest, '[{}]', '[]'
          from numbered where n %% 7 <> 0
          returning id, person_id, pset_digest),
        members as (
          insert into submission_member (person_id, submission_id) select person_id, id from handed)
        insert into grading_run (id, submission_id, lane, pset_digest, state, epoch, queued_at,
          announce_at, announcements, finished_at, infrastructure_failures, verdict, score,
          max_score, shown_score, hidden_points, outcome, facts)
        select gen_random_uuid(), id, 'CPU_BULK', pset_digest, 'DONE', 1, now(), now(), 1, now(), 0,
          'PARTIAL', (row_number() over (order by id)) %% 6000 / 100.0, 60, 0, 0,
          '{"problems": []}', '{}'
        from handed"""
            .formatted(course.id()));
    rows.run(
        """
        insert into excuse (assignment_id, person_id, reason, given_by, given_at)
        select a.id, e.person_id, 'ill', e.person_id, now() from enrollment e
        join person p on p.id = e.person_id
        join assignment a on a.course_id = e.course_id and a.slug = 'pset1'
        where e.course_id = '%1$s' and p.login ~ '^%1$s-[0-9]*3$'"""
            .formatted(course.id()));
    instructor
        .request()
        .contentType("application/json")
        .body(Map.of("withheld", true))
        .put(course.path("/assignments/secret/release"))
        .then()
        .statusCode(200);
    publisher.look();
    return names;
  }

  private String download(String name) {
    return instructor
        .request()
        .get(course.path("/gradebook/" + name))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Map<String, String> released() {
    return releases.grades(course.id()).stream()
        .collect(
            Collectors.toMap(
                grade -> grade.login() + " " + grade.assignment(),
                grade -> grade.points() == null ? "EX" : plain(grade.points()),
                (one, _) -> one,
                TreeMap::new));
  }

  private static String plain(double points) {
    return new java.math.BigDecimal(String.valueOf(points)).stripTrailingZeros().toPlainString();
  }

  /// As Canvas's importer goes about it: fixed columns, then assignments; a row of points; students
  /// by their login; an empty field is no grade.
  private static Map<String, String> canvasImport(List<List<String>> file) {
    List<String> heading = file.getFirst();
    assertThat(heading.get(0)).contains("Student");
    assertThat(heading.get(1)).contains("ID");
    assertThat(heading.get(4)).contains("Section");
    Map<String, String> imported = new TreeMap<>();
    for (List<String> row : file.subList(1, file.size())) {
      boolean skipped = row.getFirst().matches("(?is)\\s*(Points Possible|Student,\\s+Test).*");
      for (int i = 5; i < row.size() && !skipped; i++) {
        boolean dropped =
            heading.get(i).matches("(?i).*(Current|Final) (Score|Points|Grade)|Override .*");
        assertThat(dropped).isFalse();
        if (!row.get(i).isEmpty()) {
          imported.put(row.get(3) + " pset" + (i - 4), row.get(i));
        }
      }
    }
    return imported;
  }

  /// What a cell may show of a name: the name, defused where a spreadsheet would run it, or the
  /// login where Canvas would take the name for something else.
  private static List<String> shown(String name, String login) {
    List<String> shown = new ArrayList<>(List.of(login));
    shown.add(name.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + name : name);
    if (!name.startsWith("Points Possible") && !name.startsWith("Student, Test")) {
      shown.removeFirst();
    }
    return shown;
  }

  /// The grammar of RFC 4180, character by character.
  private static final class Rfc4180 {
    static List<List<String>> read(String text) {
      List<List<String>> rows = new ArrayList<>();
      List<String> row = new ArrayList<>();
      StringBuilder field = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else if (c == '"') {
          quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
          row.add(field.toString());
          field.setLength(0);
          if (c == '\n') {
            rows.add(row);
            row = new ArrayList<>();
          }
        } else if (quoted || c != '\r') {
          field.append(c);
        }
      }
      assertThat(quoted).isFalse();
      assertThat(row).isEmpty();
      return rows;
    }
  }
}
