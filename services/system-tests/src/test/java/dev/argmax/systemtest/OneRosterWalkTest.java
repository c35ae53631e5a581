package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The way of a program that speaks OneRoster 1.2, through the public door.
@OnRunningSystem
class OneRosterWalkTest {
  private static final String COURSE = "/api/v1/courses/6.S898-fall-2022";
  private static final String ROSTERING = "/rostering/v1p2";
  private static final String GRADEBOOK = "/gradebook/v1p2";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String[] EVERYTHING = {
    "roster-core.readonly",
    "roster.readonly",
    "gradebook-core.readonly",
    "gradebook.readonly",
    "gradebook.createput",
    "gradebook.delete"
  };

  private static final double FULL = 100;

  private final ArgmaxSystem system;
  private final ApiClient instructor;

  OneRosterWalkTest(ArgmaxSystem system) {
    this.system = system;
    this.instructor = ApiClient.of(system, "instructor");
  }

  @Test
  void leadsFromTheTokenToResultsOfItsOwn() {
    var login = "walker-" + System.nanoTime();
    change(
        "PUT",
        "/roster/" + login,
        "{\"role\": \"STUDENT\", \"displayName\": \"Walker, One\", \"email\": \"%s@Walk.example\"}"
            .formatted(login));
    excuse(login);
    var submission = gradeByHand("student");
    var made = makeProgram(EVERYTHING);
    var lms = new OneRosterClient(system.baseUrl());
    assertThat(lms.authorize(made.id(), made.secret(), EVERYTHING)).isEqualTo(200);

    var inClass = id(lms.list(ROSTERING + "/classes", "classes").getFirst());
    var found =
        lms.list(
            ROSTERING + "/classes/" + inClass + "/students",
            "users",
            "filter",
            "email='" + login + "@walk.example'");
    assertThat(found).hasSize(1);
    var student = id(found.getFirst());
    assertThat(lms.list(GRADEBOOK + "/classes/" + inClass + "/categories", "categories"))
        .extracting(each -> each.path("title").asText())
        .contains("psets", "project");
    var items = lms.list(GRADEBOOK + "/classes/" + inClass + "/lineItems", "lineItems");
    var pset1 = named(items, "Problem set 1");
    var results = GRADEBOOK + "/classes/" + inClass + "/lineItems/" + id(pset1) + "/results";
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var told = lms.list(results, "results", "limit", "1");
              assertThat(told)
                  .filteredOn(each -> each.at("/student/sourcedId").asText().equals(student))
                  .extracting(each -> each.path("scoreStatus").asText())
                  .containsExactly("exempt");
              assertThat(told).extracting(each -> each.path("score").asDouble()).contains(FULL);
            });

    takeBack(submission); // other tests share the student
    keepsOneOfItsOwn(lms, inClass, student);
  }

  private static void keepsOneOfItsOwn(OneRosterClient lms, String inClass, String student) {
    var item =
        """
        {"lineItem": {"title": "Essay", "assignDate": "2022-10-01T00:00:00.000Z",
          "dueDate": "2022-10-08T00:00:00.000Z", "class": {"sourcedId": "%s", "type": "class"},
          "resultValueMin": 0, "resultValueMax": 100}}"""
            .formatted(inClass);
    var lineItem = GRADEBOOK + "/lineItems/essay";
    var result = GRADEBOOK + "/results/essay-of-one";
    assertThat(lms.put(lineItem, item).statusCode()).isEqualTo(201);
    assertThat(lms.put(lineItem, item).statusCode()).isEqualTo(200);
    assertThat(lms.put(result, result(student, "\"fully graded\", \"score\": 120")).statusCode())
        .isEqualTo(201);
    assertThat(lms.tree(lms.get(result)).at("/result/score").asDouble()).isEqualTo(120);
    assertThat(lms.put(result, result(student, "\"exempt\"")).statusCode()).isEqualTo(200);
    var exempt =
        new String[] {"filter", "scoreStatus='exempt' AND student.sourcedId='" + student + "'"};
    assertThat(lms.list(GRADEBOOK + "/results", "results", exempt))
        .extracting(OneRosterWalkTest::id)
        .contains("essay-of-one");

    assertThat(lms.delete(result).statusCode()).isEqualTo(204);
    assertThat(lms.list(GRADEBOOK + "/results", "results", exempt))
        .extracting(OneRosterWalkTest::id)
        .isNotEmpty()
        .doesNotContain("essay-of-one");
    assertThat(lms.delete(lineItem).statusCode()).isEqualTo(204);

    assertThat(lms.get(lineItem).statusCode()).isEqualTo(404);
    assertThat(lms.list(GRADEBOOK + "/lineItems", "lineItems", "filter", "title='Essay'"))
        .isEmpty();
  }

  @Test
  void refusesInTheWordsOfTheStandard() {
    var made = makeProgram("roster.readonly");
    var lms = new OneRosterClient(system.baseUrl());
    assertThat(lms.authorize(made.id(), "wrong")).isEqualTo(401);
    assertThat(lms.authorize(made.id(), made.secret(), "gradebook.readonly")).isEqualTo(400);
    assertThat(lms.authorize(made.id(), made.secret(), "roster.readonly")).isEqualTo(200);

    refused(lms, lms.get(GRADEBOOK + "/results"), 403, "forbidden");
    refused(lms, lms.get(ROSTERING + "/users", "filter", "email=x"), 400, "invalid_filter_field");
    refused(lms, lms.get(ROSTERING + "/users", "limit", "20000"), 400, "invaliddata");
    refused(lms, lms.get(ROSTERING + "/users/none"), 404, "unknownobject");
    refused(lms, lms.get(ROSTERING + "/demographics"), 404, "unknownobject");
    lms.take(system.accounts().token("student"));
    refused(lms, lms.get(ROSTERING + "/users"), 401, "unauthorisedrequest");
  }

  @Test
  void opensToTheDemonstrationsLms() {
    var accounts = system.accounts().values();
    var id = String.valueOf(accounts.get("LMS_CLIENT_ID"));
    var secret = String.valueOf(accounts.get("LMS_CLIENT_SECRET"));
    var lms = new OneRosterClient(system.baseUrl());

    assertThat(lms.authorize(id, secret, EVERYTHING)).isEqualTo(200);
    assertThat(lms.list(ROSTERING + "/orgs", "orgs")).hasSize(1);
  }

  private static void refused(
      OneRosterClient lms, HttpResponse<String> answer, int status, String minor) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(lms.tree(answer).path("imsx_codeMajor").asText()).isEqualTo("failure");
    assertThat(lms.minor(answer)).isEqualTo(minor);
  }

  private static String result(String student, String status) {
    return """
        {"result": {"lineItem": {"sourcedId": "essay"}, "student": {"sourcedId": "%s"},
          "scoreDate": "2022-10-09", "scoreStatus": %s}}"""
        .formatted(student, status);
  }

  private static String id(JsonNode object) {
    return object.path("sourcedId").asText();
  }

  private static JsonNode named(List<JsonNode> objects, String title) {
    return objects.stream()
        .filter(each -> each.path("title").asText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private void excuse(String login) {
    var excused =
        instructor.send(
            instructor
                .request(COURSE + "/assignments/" + Pset1.SLUG + "/excuses/" + login)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"reason\": \"ill\"}")));
    assertThat(excused.statusCode()).as(excused.body()).isEqualTo(204);
  }

  /// Before the due date only a score that staff set is certain, and of several the best counts.
  private String gradeByHand(String who) {
    var student = ApiClient.of(system, who);
    var id = student.accepted(Pset1.SLUG, Pset1.starter());
    student.awaitResult(id, PATIENCE);
    var given =
        instructor.send(
            instructor
                .request("/api/v1/submissions/" + id + "/override")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"score\": 100, \"reason\": \"by hand\"}")));
    assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
    return id;
  }

  private void takeBack(String submission) {
    var path = "/api/v1/submissions/" + submission + "/override";
    var taken = instructor.send(instructor.request(path).DELETE());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
  }

  private Made makeProgram(String... scopes) {
    var wanted = "\"" + String.join("\", \"", scopes) + "\"";
    var made = change("POST", "/clients", "{\"name\": \"Walk\", \"scopes\": [" + wanted + "]}");
    return new Made(made.path("clientId").asText(), made.path("clientSecret").asText());
  }

  private JsonNode change(String method, String path, String body) {
    var answer =
        instructor.send(
            instructor
                .request(COURSE + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return ApiClient.json(answer.body());
  }

  private record Made(String id, String secret) {}
}
