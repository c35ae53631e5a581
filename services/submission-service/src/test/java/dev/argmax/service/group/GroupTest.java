package dev.argmax.service.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.argmax.contracts.TestOutcome;
import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.course.Role;
import dev.argmax.service.late.LatePolicy;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Terms.Term;
import dev.argmax.service.testing.Worker;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Stack.class)
class GroupTest {
  @Inject Terms terms;
  @Inject People people;
  @Inject MovableClock clock;
  @Inject Worker worker;

  private Term term;
  private Client ta;
  private Client one;
  private Client two;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-15T12:00:00"));
    Rules rules = new Rules(LatePolicy.parse("1/14 per day for 7 days"), Counts.LATEST, 3, null);
    term = terms.begin().with("alone", "2022-10-18", rules).with("together", "2022-10-20", rules);
    ta = term.member(Role.TA);
    one = term.member(Role.STUDENT);
    two = term.member(Role.STUDENT);
  }

  @Test
  void makesASubmissionEverybodysInTheGroup() {
    forms("g1", one, two).then().statusCode(200);

    String id = one.handsIn("together", "ours");

    two.reads(id).then().statusCode(200);
    assertThat(two.lists("together").jsonPath().getList("items.id")).containsExactly(id);
    assertThat(two.assignment("together").getInt("attemptsLeft")).isEqualTo(2);
    two.submits("together", Client.solution("next")).then().body("attempt", equalTo(2));
    term.member(Role.STUDENT).reads(id).then().statusCode(404);
  }

  @Test
  void chargesEachMemberByTheirOwnDates() {
    forms("g1", one, two);
    ta.request()
        .contentType("application/json")
        .body(Map.of("dueAt", "2022-10-22", "reason", "ill"))
        .put(path("together", "extensions/" + people.login(two)))
        .then()
        .statusCode(200);
    // The purse of one is nearly empty, that of two is full.
    graded(one, "alone", "2022-10-25T12:00:00");

    graded(one, "together", "2022-10-25T13:00:00");

    assertThat(one.asks("/late-days").jsonPath().getList("items.late.waived"))
        .containsExactly(7, 3);
    assertThat(one.asks("/late-days").jsonPath().getList("items.late.charged"))
        .containsExactly(0, 2);
    assertThat(two.asks("/late-days").jsonPath().getList("items.late.days")).containsExactly(3);
    assertThat(two.asks("/late-days").jsonPath().getInt("left")).isEqualTo(7);
  }

  @Test
  void keepsWhoseASubmissionWasWhenTheGroupChanges() {
    forms("g1", one, two);
    String id = one.handsIn("together", "ours");

    ta.request().delete(path("together", "groups/g1")).then().statusCode(204);

    two.reads(id).then().statusCode(200);
    String alone = one.handsIn("together", "mine");
    two.reads(alone).then().statusCode(404);
  }

  @Test
  void showsStudentsOnlyTheirOwnGroup() {
    Client three = term.member(Role.STUDENT);
    forms("g1", one, two);
    forms("g2", three);

    assertThat(one.asks("/assignments/together/groups").jsonPath().getList("items.name"))
        .containsExactly("g1");
    assertThat(ta.asks("/assignments/together/groups").jsonPath().getList("items.name"))
        .containsExactly("g1", "g2");
    assertThat(
            term.member(Role.STUDENT)
                .asks("/assignments/together/groups")
                .jsonPath()
                .getList("items"))
        .isEmpty();
  }

  @Test
  void letsNobodyBeInTwoGroupsAndStaffInNone() {
    forms("g1", one);

    forms("g2", one, two).then().statusCode(409).body("code", equalTo("in_another_group"));
    forms("g3", ta).then().statusCode(400);
    forms("g4", people.stranger()).then().statusCode(400);
    forms("g1", one, two).then().statusCode(200);
  }

  private void graded(Client who, String slug, String local) {
    clock.set(Terms.at(local));
    String id = who.handsIn(slug, slug + local);
    worker.reports(
        worker.holds(id),
        Worker.graded(TestOutcome.PASSED, TestOutcome.PASSED, TestOutcome.PASSED));
    await().untilAsserted(() -> who.reads(id).then().body("state", equalTo("GRADED")));
  }

  private Response forms(String name, Client... members) {
    List<String> logins = Arrays.stream(members).map(people::login).toList();
    return ta.request()
        .contentType("application/json")
        .body(Map.of("members", logins))
        .put(path("together", "groups/" + name));
  }

  private String path(String slug, String rest) {
    return "/api/v1/courses/" + term.id() + "/assignments/" + slug + "/" + rest;
  }
}
