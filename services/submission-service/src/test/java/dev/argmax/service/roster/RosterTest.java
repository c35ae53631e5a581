package dev.argmax.service.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.OwnCourses.OwnCourse;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class RosterTest {
  @Inject OwnCourses courses;

  private OwnCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    course = courses.make();
    instructor = course.has("instructor", Role.INSTRUCTOR);
  }

  @Test
  void pagesByLogin() {
    for (String name : List.of("c", "a", "b")) {
      course.has(name, Role.STUDENT, "R1");
    }

    JsonPath first = course.as(instructor).get("/roster?limit=2").jsonPath();
    JsonPath rest =
        course.as(instructor).get("/roster?limit=2&after=" + first.getString("next")).jsonPath();

    assertThat(first.getList("items.login")).containsExactly(course.login("a"), course.login("b"));
    assertThat(first.getString("items[0].displayName")).isEqualTo("a");
    assertThat(rest.getList("items.login"))
        .containsExactly(course.login("c"), course.login("instructor"));
    assertThat(rest.getString("next")).isNull();
  }

  @Test
  void showsASectionARoleOrTheDropped() {
    course.has("one", Role.STUDENT, "R1");
    course.has("two", Role.STUDENT, "R2");
    course.has("gone", Role.STUDENT, "R1");
    drop("gone", instructor).then().statusCode(204);

    assertThat(listed("?section=R1")).containsExactly(course.login("one"));
    assertThat(listed("?role=instructor")).containsExactly(course.login("instructor"));
    assertThat(listed("?dropped=true")).containsExactly(course.login("gone"));
    assertThat(listed("?section=R2&role=TA")).isEmpty();
  }

  @Test
  void refusesWhatItCannotRead() {
    for (String query :
        List.of(
            "limit=0",
            "limit=201",
            "role=pupil",
            "dropped=maybe",
            "after=NO CURSOR",
            "section=a b")) {
      course
          .as(instructor)
          .get("/roster?" + query.replace(" ", "%20"))
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void isForStaffAndTheLms() {
    for (Role role : List.of(Role.TA, Role.ADMIN, Role.LMS)) {
      assertThat(statusFor(course.has("reader-" + role, role))).isEqualTo(200);
    }
    Client student = course.has("one", Role.STUDENT);
    assertThat(statusFor(student)).isEqualTo(403);
    assertThat(statusFor(course.has("two", Role.LISTENER))).isEqualTo(403);
    assertThat(statusFor(courses.make().has("stranger", Role.ADMIN))).isEqualTo(404);
    drop("one", instructor);
    assertThat(statusFor(student)).isEqualTo(404);
  }

  @Test
  void addsChangesAndTakesBack() {
    Response added =
        put("new", Map.of("displayName", "New One", "email", mail("new"), "role", "STUDENT"));
    Response changed = put("new", Map.of("role", "TA", "section", "R1", "reason", "helps out"));
    drop("new", instructor);
    Response back = put("new", Map.of("role", "STUDENT"));

    added.then().statusCode(201).body("member.displayName", equalTo("New One"));
    changed.then().statusCode(200).body("member.displayName", equalTo("New One"));
    back.then().statusCode(200).body("member.email", equalTo(mail("new")));
    JsonPath log = course.as(instructor).get("/audit").jsonPath();
    assertThat(log.getList("items.before"))
        .containsExactly(
            null, Map.of("role", "TA", "section", "R1"), Map.of("role", "STUDENT"), null);
    assertThat(log.getList("items.after"))
        .containsExactly(
            Map.of("role", "STUDENT"),
            null,
            Map.of("role", "TA", "section", "R1"),
            Map.of("role", "STUDENT"));
    assertThat(log.getList("items.action")).containsOnly("MEMBER_CHANGED");
    assertThat(log.getList("items.why")).containsExactly(null, null, "helps out", null);
  }

  @Test
  void dropsTwiceLikeOnce() {
    course.has("one", Role.STUDENT);

    drop("one", instructor).then().statusCode(204);
    String since = member("one").getString("droppedAt");
    drop("one", instructor).then().statusCode(204);

    assertThat(member("one").getString("droppedAt")).isEqualTo(since).isNotNull();
    assertThat(course.as(instructor).get("/audit").jsonPath().getList("items")).hasSize(1);
    drop("never-there", instructor).then().statusCode(404);
  }

  @Test
  void letsNobodyGiveOrTakeMoreThanTheyAre() {
    course.has("rules", Role.ADMIN);
    course.has("polls", Role.LMS);
    course.has("one", Role.STUDENT);

    put("one", Map.of("role", "ADMIN")).then().statusCode(403);
    put("one", Map.of("role", "LMS")).then().statusCode(403);
    put("rules", Map.of("role", "STUDENT")).then().statusCode(403);
    put("rules", Map.of("role", "ADMIN", "section", "R1")).then().statusCode(403);
    drop("rules", instructor).then().statusCode(403);
    drop("polls", instructor).then().statusCode(403);
    assertThat(member("rules").getString("role")).isEqualTo("ADMIN");
    assertThat(member("one").getString("role")).isEqualTo("STUDENT");
  }

  @Test
  void letsNobodyLeaveOrDemoteThemselves() {
    put("instructor", Map.of("role", "TA"))
        .then()
        .statusCode(409)
        .body("code", equalTo("own_membership"));
    drop("instructor", instructor).then().statusCode(409);
    Client admin = course.has("rules", Role.ADMIN);
    drop("rules", admin).then().statusCode(409);
    drop("instructor", admin).then().statusCode(204);
  }

  @Test
  void isChangedByInstructorsAndAdminsOnly() {
    course.has("one", Role.STUDENT);
    for (Role role : List.of(Role.STUDENT, Role.LISTENER, Role.TA, Role.LMS)) {
      Client client = course.has("caller-" + role, role);
      put(client, "one", Map.of("role", "STUDENT")).then().statusCode(403);
      drop("one", client).then().statusCode(403);
    }
    Client stranger = courses.make().has("stranger", Role.ADMIN);
    put(stranger, "one", Map.of("role", "STUDENT")).then().statusCode(404);
    drop("one", stranger).then().statusCode(404);
  }

  @Test
  void refusesWhatCannotBeAMember() {
    put("one", Map.of()).then().statusCode(400);
    put("one", Map.of("role", "pupil")).then().statusCode(400);
    put("one", Map.of("role", "TA", "section", "a b"))
        .then()
        .statusCode(400)
        .body("code", equalTo("bad_member"));
    put("one", Map.of("role", "TA", "email", "nowhere")).then().statusCode(400);
    put("one", Map.of("role", "TA", "displayName", " ")).then().statusCode(400);
    put("one", Map.of("role", "TA", "reason", "x".repeat(501))).then().statusCode(400);
    put("UPPER", Map.of("role", "TA")).then().statusCode(400);
    course.as(instructor).get("/roster/UPPER").then().statusCode(404);
  }

  @Test
  void givesNobodyTheAddressOfAnother() {
    put("one", Map.of("role", "STUDENT", "email", mail("one")));

    put("two", Map.of("role", "STUDENT", "email", mail("ONE")))
        .then()
        .statusCode(409)
        .body("code", equalTo("address_taken"));
    put("one", Map.of("role", "STUDENT", "email", mail("ONE"))).then().statusCode(200);
  }

  @Test
  void saysWhatItDoesNotChange() {
    Client shared = courses.make().has("shared", Role.STUDENT);
    course.alsoHas(shared, Role.STUDENT);
    String login = listed("?role=STUDENT").getFirst();

    Response answer =
        course
            .as(instructor)
            .contentType("application/json")
            .body(Map.of("role", "TA", "displayName", "Another", "email", mail("another")))
            .put("/roster/" + login);

    answer.then().statusCode(200).body("member.role", equalTo("TA"));
    assertThat(answer.jsonPath().getString("member.displayName")).isEqualTo("shared");
    assertThat(answer.jsonPath().getList("kept.field")).containsExactly("displayName", "email");
    assertThat(answer.jsonPath().getString("kept[1].asked")).isEqualTo(mail("another"));
  }

  private JsonPath member(String name) {
    return course.as(instructor).get("/roster/" + course.login(name)).jsonPath();
  }

  private List<String> listed(String query) {
    return course.as(instructor).get("/roster" + query).jsonPath().getList("items.login");
  }

  private int statusFor(Client client) {
    int one = course.as(client).get("/roster/" + course.login("instructor")).statusCode();
    assertThat(course.as(client).get("/roster.csv").statusCode()).isEqualTo(one);
    assertThat(course.as(client).get("/roster").statusCode()).isEqualTo(one);
    return one;
  }

  private Response put(String name, Map<String, String> body) {
    return put(instructor, name, body);
  }

  private Response put(Client client, String name, Map<String, String> body) {
    String login = name.equals("UPPER") ? name : course.login(name);
    return course.as(client).contentType("application/json").body(body).put("/roster/" + login);
  }

  private Response drop(String name, Client client) {
    return course.as(client).delete("/roster/" + course.login(name));
  }

  private String mail(String name) {
    return course.id() + "-" + name + "@example.edu";
  }
}
