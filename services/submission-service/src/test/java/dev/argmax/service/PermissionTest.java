package dev.argmax.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.argmax.service.assignment.Rules;
import dev.argmax.service.assignment.Rules.Counts;
import dev.argmax.service.course.Role;
import dev.argmax.service.late.LatePolicy;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.MovableClock;
import dev.argmax.service.testing.People;
import dev.argmax.service.testing.Program;
import dev.argmax.service.testing.Stack;
import dev.argmax.service.testing.Terms;
import dev.argmax.service.testing.Terms.Term;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Who may do what: every route below `/api/v1` that the OpenAPI document lists, asked by everybody
/// there is. A route without a row in the table fails.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class PermissionTest {
  /// Method, route below `/api/v1`, who gets past the permissions, and what is sent. The letters:
  /// `o` the student whose it is, `s` another student, `l` listener, `t` TA, `i` instructor, `a`
  /// admin, `m` LMS; `*` everybody who is signed in, in this course or not.
  private static final String TABLE =
      """
      GET    /me                                                     | *       |
      GET    /me/tokens                                              | *       |
      POST   /me/tokens                                              | *       | {"name": "laptop"}
      DELETE /me/tokens/{token}                                      | *       |
      PUT    /me/password                                            | *       | {"new": "x"}
      GET    /courses/{course}                                       | osltiam |
      GET    /courses/{course}/schedule                              | osltiam |
      GET    /courses/{course}/calendar.ics                          | osltiam |
      POST   /courses/{course}/calendar-link                         | osltiam |
      DELETE /courses/{course}/calendar-link                         | osltiam |
      GET    /courses/{course}/definition                            | ia      |
      PUT    /courses/{course}/definition?dryRun=true                | ia      | yaml: id
      POST   /courses/{course}/psets                                 | ia      | octets
      GET    /courses/{course}/gradebook                             | tiam    |
      GET    /courses/{course}/gradebook.csv                         | tiam    |
      GET    /courses/{course}/gradebook/canvas.csv                  | tiam    |
      GET    /courses/{course}/gradebook/moodle.csv                  | tiam    |
      GET    /courses/{course}/changes                               | tiam    |
      GET    /courses/{course}/grade                                 | ostia   |
      GET    /courses/{course}/grade?student={login}                 | tia     |
      GET    /courses/{course}/statistics                            | tia     |
      GET    /courses/{course}/queue                                 | tia     |
      GET    /courses/{course}/assignments/{slug}/statistics         | tia     |
      GET    /courses/{course}/assignments/{slug}/work               | tia     |
      GET    /courses/{course}/assignments/{slug}/work/{login}/neighbours | tia |
      GET    /courses/{course}/late-days                             | osltiam |
      GET    /courses/{course}/late-days?student={login}             | tia     |
      GET    /courses/{course}/assignments                           | osltiam |
      GET    /courses/{course}/assignments?student={login}           | tia     |
      GET    /courses/{course}/assignments/{slug}                    | osltiam |
      GET    /courses/{course}/assignments/{slug}?student={login}    | tia     |
      GET    /courses/{course}/assignments/{slug}/handout            | osltiam |
      GET    /courses/{course}/assignments/{slug}/starter            | osltiam |
      PUT    /courses/{course}/assignments/{slug}/choice             | ostia   | {"submission": "00000000-0000-0000-0000-000000000000"}
      DELETE /courses/{course}/assignments/{slug}/choice             | ostia   |
      GET    /courses/{course}/assignments/{slug}/submissions        | osltiam |
      POST   /courses/{course}/assignments/{slug}/submissions        | ostia   | zip
      GET    /courses/{course}/assignments/{slug}/groups             | osltiam |
      PUT    /courses/{course}/assignments/{slug}/groups/{name}      | tia     | {"members": ["{login}"]}
      DELETE /courses/{course}/assignments/{slug}/groups/{name}      | tia     |
      PUT    /courses/{course}/assignments/{slug}/extensions/{login} | tia     | {"extraAttempts": 1, "reason": "x"}
      DELETE /courses/{course}/assignments/{slug}/extensions/{login} | tia     |
      PUT    /courses/{course}/assignments/{slug}/excuses/{login}    | tia     | {"reason": "x"}
      DELETE /courses/{course}/assignments/{slug}/excuses/{login}    | tia     |
      PUT    /courses/{course}/assignments/{slug}/release            | ia      | {"withheld": true}
      PUT    /courses/{course}/assignments/{slug}/sections/{section} | tia     | {"extraAttempts": 1, "reason": "x"}
      DELETE /courses/{course}/assignments/{slug}/sections/{section} | tia     |
      GET    /courses/{course}/extensions                            | tia     |
      GET    /courses/{course}/roster                                | tiam    |
      GET    /courses/{course}/roster.csv                            | tiam    |
      POST   /courses/{course}/roster/import?dryRun=true             | ia      | csv: login
      GET    /courses/{course}/roster/{login}                        | tiam    |
      PUT    /courses/{course}/roster/{login}                        | ia      | {"role": "STUDENT"}
      DELETE /courses/{course}/roster/{login}                        | ia      |
      POST   /courses/{course}/roster/{login}/password               | ia      |
      GET    /courses/{course}/audit                                 | ia      |
      GET    /courses/{course}/clients                               | ia      |
      POST   /courses/{course}/clients                               | ia      | {"name": "x", "scopes": ["roster.readonly"]}
      DELETE /courses/{course}/clients/{program}                     | ia      |
      GET    /courses/{course}/webhooks                              | ia      |
      POST   /courses/{course}/webhooks                              | ia      | {"url": "http://127.0.0.1:9/"}
      PUT    /courses/{course}/webhooks/{webhook}                    | ia      | {"url": "http://127.0.0.1:9/"}
      DELETE /courses/{course}/webhooks/{webhook}                    | ia      |
      POST   /courses/{course}/webhooks/{webhook}/secret             | ia      |
      POST   /courses/{course}/webhooks/{webhook}/test               | ia      |
      GET    /courses/{course}/webhooks/{webhook}/deliveries         | ia      |
      POST   /courses/{course}/webhooks/{webhook}/deliveries/{delivery}/replay | ia |
      GET    /courses/{course}/lti/platforms                         | ia      |
      POST   /courses/{course}/lti/platforms                         | ia      | {"name": "x", "issuer": "x", "clientId": "{login}", "deploymentIds": ["1"], "authUrl": "https://127.0.0.1/a", "jwksUrl": "https://127.0.0.1/j", "tokenUrl": "https://127.0.0.1/t"}
      PUT    /courses/{course}/lti/platforms/{platform}              | ia      | {"name": "x", "issuer": "x", "clientId": "{login}", "deploymentIds": ["1"], "authUrl": "https://127.0.0.1/a", "jwksUrl": "https://127.0.0.1/j", "tokenUrl": "https://127.0.0.1/t"}
      DELETE /courses/{course}/lti/platforms/{platform}              | ia      |
      GET    /courses/{course}/lti/platforms/{platform}/scores       | ia      |
      POST   /courses/{course}/lti/platforms/{platform}/roster       | ia      |
      GET    /submissions/{id}                                       | otia    |
      GET    /submissions/{id}/events                                | otia    |
      GET    /submissions/{id}/archive                               | otia    |
      GET    /submissions/{id}/sources                               | otia    |
      POST   /submissions/{id}/withdrawal                            | o       |
      POST   /submissions/{id}/runs                                  | tia     | {"reason": "x"}
      PUT    /submissions/{id}/override                              | tia     | {"score": 1, "reason": "x"}
      DELETE /submissions/{id}/override                              | tia     |
      """;

  private static final Rules FREE = new Rules(new LatePolicy.None(), Counts.LATEST, null, null);

  @Inject Terms terms;
  @Inject People people;
  @Inject MovableClock clock;

  private Term term;
  private Term elsewhere;

  @BeforeEach
  void begin() {
    clock.set(Terms.at("2022-10-15T12:00:00"));
    term = terms.begin().with("pset2", "2022-10-20", FREE);
    elsewhere = terms.begin().with("pset2", "2022-10-20", FREE);
  }

  @Test
  void hasARowForEveryRoute() throws IOException {
    Set<String> rows = new TreeSet<>();
    rows().forEach(row -> rows.add(row.method() + " " + row.route()));

    assertThat(rows).containsExactlyInAnyOrderElementsOf(documented());
  }

  @Test
  void letsThroughExactlyWhomTheTableNames() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      Scene read = new Scene();
      for (char letter : "osltiam".toCharArray()) {
        Scene scene = row.changesNothing() ? read : new Scene();
        Client who = letter == 'o' ? scene.owner : term.member(role(letter));
        Response answer = row.send(who, scene);
        boolean passed = !List.of(401, 403, 404).contains(answer.statusCode());
        boolean isProblem =
            answer.statusCode() < 400
                || answer.contentType().startsWith("application/problem+json");
        if (passed != row.isFor(letter) || !isProblem || answer.statusCode() >= 500) {
          wrong.add("%s as %s: %d".formatted(row, letter, answer.statusCode()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void hidesEverythingFromPeopleOfOtherCoursesAndFromDroppedOnes() {
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      if (row.isFor('*')) {
        continue;
      }
      Scene scene = new Scene();
      Map<String, Client> outside = new LinkedHashMap<>();
      for (Role role : Role.values()) {
        outside.put(role + " elsewhere", elsewhere.member(role));
      }
      outside.put("stranger", people.stranger());
      outside.put("dropped", scene.dropped());
      outside.forEach(
          (name, who) -> {
            int status = row.send(who, scene).statusCode();
            if (status != 404) {
              wrong.add("%s as %s: %d".formatted(row, name, status));
            }
          });
    }
    assertThat(wrong).isEmpty();
  }

  /// All but the stream of events, which has no end, and the queue, which says how long it waits.
  @Test
  void tellsWhoeverReadsAgainThatNothingChanged() {
    Scene scene = new Scene();
    Client admin = term.member(Role.ADMIN);
    for (Row row : rows()) {
      if (row.method().equals("GET") && !row.path().matches(".*/(events|queue)")) {
        Response answer = row.send(admin, scene);
        answer.then().statusCode(200);
        assertThat(answer.header("ETag")).as("%s", row).isNotNull();

        Response again =
            row.send(admin.request().header("If-None-Match", answer.header("ETag")), scene);

        assertThat(again.statusCode()).as("%s", row).isEqualTo(304);
        assertThat(again.header("ETag")).as("%s", row).isEqualTo(answer.header("ETag"));
      }
    }
  }

  @Test
  void asksNobodyInWithoutAName() {
    Scene scene = new Scene();
    for (Row row : rows()) {
      assertThat(row.send(Client.internal(), scene).statusCode()).as("%s", row).isEqualTo(401);
    }
  }

  private static Role role(char letter) {
    return switch (letter) {
      case 's' -> Role.STUDENT;
      case 'l' -> Role.LISTENER;
      case 't' -> Role.TA;
      case 'i' -> Role.INSTRUCTOR;
      case 'a' -> Role.ADMIN;
      case 'm' -> Role.LMS;
      default -> fail("no role " + letter);
    };
  }

  private static List<Row> rows() {
    return TABLE.lines().map(Row::parse).toList();
  }

  private static Set<String> documented() throws IOException {
    var yaml = new Load(LoadSettings.builder().build());
    Map<?, ?> document =
        (Map<?, ?>) yaml.loadFromString(Files.readString(Path.of("src/main/openapi/openapi.yaml")));
    Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(document.get("paths"));
    Set<String> routes = new TreeSet<>();
    paths.forEach(
        (path, item) -> {
          for (Object method : ((Map<?, ?>) item).keySet()) {
            if (path.toString().startsWith("/api/v1/")
                && Set.of("get", "post", "put", "patch", "delete").contains(method)) {
              routes.add(
                  method.toString().toUpperCase(Locale.ROOT)
                      + " "
                      + path.toString().substring("/api/v1".length()));
            }
          }
        });
    return routes;
  }

  /// Things to ask for, made anew for each request.
  private final class Scene {
    private final Client owner = term.member(Role.STUDENT, "R1");
    private final String login = people.login(owner);
    private final String submission = owner.handsIn("pset2", login);
    private final Client staff = term.member(Role.ADMIN);

    Scene() {
      owner
          .request()
          .post("/api/v1/submissions/{id}/withdrawal", submission)
          .then()
          .statusCode(200);
      for (String path : List.of("groups/" + login, "extensions/" + login, "sections/R1")) {
        String body =
            path.startsWith("groups")
                ? "{\"members\": [\"" + login + "\"]}"
                : "{\"extraAttempts\": 1, \"reason\": \"x\"}";
        staff
            .request()
            .contentType("application/json")
            .body(body)
            .put("/api/v1/courses/" + term.id() + "/assignments/pset2/" + path)
            .then()
            .statusCode(200);
      }
    }

    Client dropped() {
      Client gone = term.member(Role.STUDENT);
      staff
          .request()
          .delete("/api/v1/courses/" + term.id() + "/roster/" + people.login(gone))
          .then()
          .statusCode(204);
      return gone;
    }

    /// Fills in a path or a body.
    String fill(String template, String token) {
      return template
          .replace("{course}", term.id())
          .replace("{slug}", "pset2")
          .replace("{id}", submission)
          .replace("{login}", login)
          .replace("{name}", login)
          .replace("{section}", "R1")
          .replace("{token}", token)
          .replace("{program}", token)
          .replace("{webhook}", template.contains("{webhook}") ? webhook() : "")
          .replace("{delivery}", template.contains("{delivery}") ? delivery() : "")
          .replace("{platform}", template.contains("{platform}") ? platform() : "");
    }

    /// One of the course, which may have only so many.
    private String webhook() {
      return first("/webhooks", Map.of("url", "http://127.0.0.1:9/"));
    }

    /// One of the course, which may have only so many.
    private String platform() {
      String url = "https://127.0.0.1/x";
      return first(
          "/lti/platforms",
          Map.of(
              "name",
              "x",
              "issuer",
              "x",
              "clientId",
              "x",
              "deploymentIds",
              List.of("1"),
              "authUrl",
              url,
              "jwksUrl",
              url,
              "tokenUrl",
              url));
    }

    /// The first that the course has; made like this if it has none.
    private String first(String list, Map<String, Object> made) {
      String path = "/api/v1/courses/" + term.id() + list;
      String known = staff.request().get(path).then().extract().path("items[0].id");
      return known != null
          ? known
          : staff
              .request()
              .contentType("application/json")
              .body(made)
              .post(path)
              .then()
              .statusCode(201)
              .extract()
              .path("id");
    }

    /// What a webhook of the course was sent last.
    private String delivery() {
      String path = "/api/v1/courses/" + term.id() + "/webhooks/" + webhook();
      staff.request().post(path + "/test").then().statusCode(202);
      return staff.request().get(path + "/deliveries").then().extract().path("items[0].id");
    }
  }

  private record Row(String method, String path, String who, String body) {
    static Row parse(String line) {
      String[] cells = line.split("\\|", 3);
      String[] request = cells[0].strip().split("\\s+", 2);
      return new Row(request[0], request[1], cells[1].strip(), cells[2].strip());
    }

    /// As the OpenAPI document has it.
    String route() {
      return path.replaceAll("\\?.*", "")
          .replaceAll("\\{(token|program|webhook|platform)}", "{id}");
    }

    boolean changesNothing() {
      return method.equals("GET");
    }

    boolean isFor(char letter) {
      return who.equals("*") || who.indexOf(letter) >= 0;
    }

    Response send(Client client, Scene scene) {
      String token = path.contains("{token}") ? newToken(client) : newProgram(scene);
      return send(client.request(), scene.fill(path, token), scene.fill(body, token));
    }

    Response send(RequestSpecification request, Scene scene) {
      return send(request, scene.fill(path, "none"), scene.fill(body, "none"));
    }

    private Response send(RequestSpecification request, String address, String content) {
      if (content.equals("zip")) {
        request.multiPart("file", "upload.zip", Client.solution(address));
      } else if (content.equals("octets")) {
        request.contentType("application/octet-stream").body(new byte[] {1});
      } else if (content.startsWith("yaml:")) {
        request.contentType("application/yaml").body(bytes(content.substring(5)));
      } else if (content.startsWith("csv:")) {
        request.contentType("text/csv").body(bytes(content.substring(4)));
      } else if (!content.isEmpty()) {
        request.contentType("application/json").body(content);
      }
      return request.request(method, "/api/v1" + address);
    }

    private static byte[] bytes(String text) {
      return text.strip().getBytes(StandardCharsets.UTF_8);
    }

    private String newProgram(Scene scene) {
      return path.contains("{program}") ? Program.madeBy(scene.staff).id().toString() : "";
    }

    private static String newToken(Client client) {
      return client
          .request()
          .contentType("application/json")
          .body("{\"name\": \"to be revoked\"}")
          .post("/api/v1/me/tokens")
          .then()
          .statusCode(201)
          .extract()
          .path("id");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
