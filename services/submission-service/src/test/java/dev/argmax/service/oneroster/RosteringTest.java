package dev.argmax.service.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.FreshCourses;
import dev.argmax.service.testing.FreshCourses.FreshCourse;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Program;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Statements;
import dev.argmax.service.testing.Terms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The Rostering service as a program sees it.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class RosteringTest {
  private static final String FILE =
      """
      id: x
      title: Some course
      term: Fall 2022
      zone: America/New_York
      firstDay: 2022-09-08
      weights: {psets: 65, project: 35}
      assignments:
        - {slug: pset1, title: One, pset: pset1, category: psets, opens: 2022-09-13, due: 2022-09-27}
      meetings:
        - {date: 2022-12-13, topic: Posters}
      """;

  @Inject FreshCourses fresh;
  @Inject People people;
  @Inject MovableClock clock;
  @Inject Statements statements;

  private FreshCourse course;
  private Client instructor;
  private Program program;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-09-20T12:00:00"));
    course = fresh.load(FILE);
    instructor = course.member(Role.INSTRUCTOR);
    program = Program.madeBy(instructor);
  }

  @Test
  void leadsFromTheSchoolToTheClassAndItsTerm() {
    Found school = lists("/schools", "orgs");
    Found found = lists("/classes", "classes");

    assertThat(school.getList("type")).containsExactly("school");
    assertThat(found.getList("sourcedId")).containsExactly(course.id());
    assertThat(found.getString("[0].school.sourcedId"))
        .isEqualTo(school.getString("[0].sourcedId"));
    assertThat(found.getString("[0].course.sourcedId")).isEqualTo(course.id());
    String term = found.getString("[0].terms[0].href");
    assertThat(term).startsWith(Program.ORIGIN + Program.ROSTERING + "/academicSessions/");
    JsonPath session = program.request().get(term.substring(Program.ORIGIN.length())).jsonPath();
    assertThat(session.getMap("academicSession"))
        .containsEntry("title", "Fall 2022")
        .containsEntry("type", "term")
        .containsEntry("startDate", "2022-09-08")
        .containsEntry("endDate", "2022-12-14")
        .containsEntry("schoolYear", "2023")
        .containsEntry("status", "active");
    assertThat(session.getString("academicSession.dateLastModified"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(session.getString("academicSession.children[0].sourcedId"))
        .isEqualTo(lists("/gradingPeriods", "academicSessions").getString("[0].sourcedId"));
  }

  @Test
  void findsAStudentByAddress() {
    student("Lovelace, Ada", "Ada@Lists.example");
    student("Grace Brewster Hopper", "grace@lists.example");
    student("Mononym", null);

    Found found = lists("/students?filter=email='ada@lists.example'", "users");

    assertThat(found.getList("givenName")).containsExactly("Ada");
    assertThat(found.getList("familyName")).containsExactly("Lovelace");
    assertThat(found.getList("[0].roles.role")).containsExactly("student");
    assertThat(found.getString("[0].enabledUser")).isEqualTo("true");
    assertThat(lists("/students?filter=email~'@'&sort=familyName", "users").getList("familyName"))
        .containsExactly("Hopper", "Lovelace");
    assertThat(lists("/users?filter=givenName='Mononym'", "users").getMap("[0]"))
        .containsEntry("familyName", "Mononym")
        .doesNotContainKey("email");
  }

  @Test
  void saysWhoIsWhatInTheClass() {
    String student = student("One", null);
    course.member(Role.TA);
    course.member(Role.LISTENER);
    course.member(Role.ADMIN);

    assertThat(lists("/enrollments?sort=role", "enrollments").getList("role"))
        .containsExactly("administrator", "ext:listener", "proctor", "student", "teacher");
    assertThat(lists("/enrollments?filter=role='teacher'", "enrollments").getList("primary"))
        .containsExactly("true");
    assertThat(lists("/classes/" + course.id() + "/students", "users").getList("sourcedId"))
        .containsExactly(student);
    assertThat(lists("/teachers", "users").getList("sourcedId"))
        .containsExactly(instructor.personId().toString());
    assertThat(lists("/students/" + student + "/classes", "classes").getList("sourcedId"))
        .containsExactly(course.id());
    program.roster("/teachers/" + student + "/classes").then().statusCode(404);
  }

  @Test
  void tellsThatSomebodyWasDroppedAndNothingMoreOfThem() {
    Client student = course.member(Role.STUDENT);
    String before =
        lists("/enrollments?filter=role='student'", "enrollments")
            .getString("[0].dateLastModified");
    instructor
        .request()
        .delete(course.path("/roster/" + people.login(student)))
        .then()
        .statusCode(204);

    Found left =
        lists(
            "/enrollments?filter=dateLastModified>'" + before + "' AND role='student'",
            "enrollments");

    assertThat(left.getList("status")).containsExactly("tobedeleted");
    assertThat(lists("/students", "users").getList("$")).isEmpty();
    assertThat(lists("/users", "users").getList("sourcedId"))
        .doesNotContain(student.personId().toString());
    program.roster("/users/" + student.personId()).then().statusCode(404);
  }

  @Test
  void datesAPersonByTheirLastChange() {
    Client student = course.member(Role.STUDENT);
    String mark = lists("/students", "users").getString("[0].dateLastModified");
    assertThat(lists("/students?filter=dateLastModified>'" + mark + "'", "users").getList("$"))
        .isEmpty();

    renames(student, "Another Name", null);

    assertThat(
            lists("/students?filter=dateLastModified>'" + mark + "'", "users")
                .getList("familyName"))
        .containsExactly("Name");
  }

  @Test
  void leadsThroughAllPagesOnce() {
    for (int i = 0; i < 7; i++) {
      course.member(Role.STUDENT);
    }

    List<String> seen = new ArrayList<>();
    String address = Program.ROSTERING + "/students?limit=3&sort=familyName";
    int pages = 0;
    while (address != null) {
      Response page = program.request().urlEncodingEnabled(false).get(address);
      page.then().statusCode(200).header("X-Total-Count", "7");
      seen.addAll(page.jsonPath().getList("users.sourcedId"));
      address = link(page, "next");
      pages++;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    Response middle = program.roster("/students?limit=3&offset=3&filter=status='active'");
    assertThat(link(middle, "first"))
        .contains("offset=0", "limit=3", "filter=status%3D%27active%27");
    assertThat(link(middle, "prev")).contains("offset=0");
    assertThat(link(middle, "last")).contains("offset=6");
    assertThat(link(program.roster("/students?limit=10000"), "next")).isNull();
  }

  @Test
  void showsTheFieldsAskedFor() {
    course.member(Role.STUDENT);

    Found found = lists("/students?fields=sourcedId, username", "users");

    assertThat(found.getMap("[0]")).containsOnlyKeys("sourcedId", "username");
    assertThat(
            program.roster("/classes/" + course.id() + "?fields=title").jsonPath().getMap("class"))
        .isEqualTo(Map.of("title", "Some course"));
  }

  @Test
  void leavesAnUnknownSortAsideAndSortsBothWays() {
    student("A B", null);
    student("A C", null);

    assertThat(lists("/students?sort=familyName&orderBy=desc", "users").getList("familyName"))
        .containsExactly("C", "B");
    program.roster("/students?sort=height").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /students?filter=height='1'            | 400 | invalid_filter_field
          /students?filter=email=ada             | 400 | invalid_filter_field
          /students?filter=a='1' OR b='1' OR c='1' | 400 | invalid_filter_field
          /students?fields=sourcedId,height      | 400 | invalid_selection_field
          /classes/none?fields=height            | 400 | invalid_selection_field
          /students?limit=0                      | 400 | invaliddata
          /students?limit=10001                  | 400 | invaliddata
          /students?limit=many                   | 400 | invaliddata
          /students?offset=-1                    | 400 | invaliddata
          /students?orderBy=up                   | 400 | invaliddata
          /classes/none                          | 404 | unknownobject
          /classes/none/students                 | 404 | unknownobject
          /schools/none/students                 | 404 | unknownobject
          /terms/none/classes                    | 404 | unknownobject
          /courses/none/classes                  | 404 | unknownobject
          """)
  void refusesInTheWordsOfTheStandard(String path, int status, String minor) {
    program
        .roster(path)
        .then()
        .statusCode(status)
        .contentType("application/json")
        .body("imsx_codeMajor", equalTo("failure"))
        .body("imsx_severity", equalTo("error"))
        .body(
            "imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldName",
            equalTo("TargetEndSystem"))
        .body("imsx_CodeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue", equalTo(minor));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/classes",
        "/courses",
        "/orgs",
        "/terms",
        "/users",
        "/students",
        "/teachers",
        "/enrollments"
      })
  void tellsNothingOfOtherCourses(String list) {
    FreshCourse other = fresh.load(FILE);
    Client stranger = other.member(Role.STUDENT);
    Client teacher = other.member(Role.INSTRUCTOR);

    String all = program.roster(list + "?limit=10000").then().statusCode(200).extract().asString();

    assertThat(all)
        .doesNotContain(other.id(), stranger.personId().toString(), teacher.personId().toString());
  }

  @Test
  void costsNoMoreStatementsForAClassThanForOne() {
    course.member(Role.STUDENT);
    long forOne = statements.of(() -> program.roster("/enrollments").then().statusCode(200));
    for (int i = 0; i < 20; i++) {
      course.member(Role.STUDENT);
    }

    assertThat(statements.of(() -> program.roster("/enrollments").then().statusCode(200)))
        .isEqualTo(forOne);
    assertThat(forOne).isLessThanOrEqualTo(7);
  }

  @Test
  void costsAPollWithoutNewsNothingToSend() {
    Response first = program.roster("/users");

    program
        .request()
        .header("If-None-Match", first.header("ETag"))
        .get(Program.ROSTERING + "/users")
        .then()
        .statusCode(304);
  }

  private Found lists(String path, String list) {
    return new Found(program.roster(path).then().statusCode(200).extract().jsonPath(), list);
  }

  private static @Nullable String link(Response page, String relation) {
    for (String link : page.header("Link").split(", (?=<)", -1)) {
      if (link.endsWith("; rel=\"" + relation + "\"")) {
        String address = link.substring(1, link.indexOf('>'));
        assertThat(address).startsWith(Program.ORIGIN);
        return address.substring(Program.ORIGIN.length());
      }
    }
    return null;
  }

  private String student(String name, @Nullable String email) {
    Client student = course.member(Role.STUDENT);
    renames(student, name, email);
    return student.personId().toString();
  }

  private void renames(Client student, String name, @Nullable String email) {
    String address = email == null ? "" : ", \"email\": \"" + email + "\"";
    instructor
        .request()
        .contentType("application/json")
        .body("{\"role\": \"STUDENT\", \"displayName\": \"" + name + "\"" + address + "}")
        .put(course.path("/roster/" + people.login(student)))
        .then()
        .statusCode(200);
  }

  /// A list in an answer.
  private record Found(JsonPath json, String list) {
    List<String> getList(String path) {
      return json.getList(full(path), String.class);
    }

    String getString(String path) {
      return json.getString(full(path));
    }

    Map<String, Object> getMap(String path) {
      return json.getMap(full(path));
    }

    private String full(String path) {
      return path.equals("$") ? list : path.startsWith("[") ? list + path : list + "." + path;
    }
  }
}
