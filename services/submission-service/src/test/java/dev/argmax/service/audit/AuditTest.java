package dev.argmax.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.OwnCourses.OwnCourse;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class AuditTest {
  @Inject OwnCourses courses;
  @Inject AuditLog log;
  @Inject Worker.Rows rows;

  private OwnCourse course;
  private Client instructor;

  @BeforeEach
  void begin() {
    course = courses.make();
    instructor = course.has("instructor", Role.INSTRUCTOR);
  }

  @Test
  void showsTheLatestFirstPageByPage() {
    for (String subject : List.of("first", "second", "third")) {
      notes(subject);
    }

    JsonPath page = reads("?limit=2");
    JsonPath rest = reads("?limit=2&after=" + page.getString("next"));

    assertThat(page.getList("items.subject")).containsExactly("third", "second");
    assertThat(rest.getList("items.subject")).containsExactly("first");
    assertThat(rest.getString("next")).isNull();
    assertThat(course.as(instructor).get("/audit?limit=201").statusCode()).isEqualTo(400);
    assertThat(course.as(instructor).get("/audit?after=x").statusCode()).isEqualTo(400);
  }

  @Test
  void showsValuesAsJsonAndTheSystemAsNobody() {
    notes("a date");

    Map<String, Object> item = reads("").getMap("items[0]");

    assertThat(item.get("before")).isEqualTo(List.of(1, 2));
    assertThat(item.get("after")).isEqualTo(Map.of("due", "tomorrow"));
    assertThat(item).containsKeys("at", "action", "subject").doesNotContainKeys("actor", "why");
  }

  @Test
  void isForInstructorsAndAdmins() {
    assertThat(statusFor(course.has("admin", Role.ADMIN))).isEqualTo(200);
    for (Role role : List.of(Role.STUDENT, Role.LISTENER, Role.TA, Role.LMS)) {
      assertThat(statusFor(course.has("caller-" + role, role))).isEqualTo(403);
    }
    assertThat(statusFor(courses.make().has("stranger", Role.ADMIN))).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set subject = 'other' where course_id = '%s'",
        "delete from audit_entry where course_id = '%s'",
        "truncate audit_entry"
      })
  void cannotBeRewritten(String statement) {
    notes("stays");

    assertThatThrownBy(() -> rows.run(statement.formatted(course.id())))
        .rootCause()
        .hasMessageContaining("The audit log is kept");
    assertThat(reads("").getList("items.subject")).containsExactly("stays");
  }

  @Test
  void goesOnlyWithItsCourse() {
    notes("goes");

    rows.run("delete from course where id = '%s'".formatted(course.id()));

    assertThat(
            rows.count("select count(*) from audit_entry where course_id = '" + course.id() + "'"))
        .isZero();
  }

  private void notes(String subject) {
    QuarkusTransaction.requiringNew().run(() -> log.note(change(subject)));
  }

  private Change change(String subject) {
    return new Change(
        course.id(),
        null,
        Change.Action.COURSE_LOADED,
        subject,
        List.of(1, 2),
        Map.of("due", "tomorrow"),
        null);
  }

  private JsonPath reads(String query) {
    return course.as(instructor).get("/audit" + query).jsonPath();
  }

  private int statusFor(Client client) {
    return course.as(client).get("/audit").statusCode();
  }
}
