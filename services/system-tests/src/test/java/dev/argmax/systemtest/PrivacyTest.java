package dev.argmax.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.argmax.launch.ApiClient;
import dev.argmax.launch.ArgmaxSystem;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody reads what is not theirs, or learns that it exists.
@OnRunningSystem
class PrivacyTest {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// Where programs that have no token yet get one.
  private static final String TOKEN = "/ims/oneroster/token";

  private static final String NOBODY = "amx_" + "0".repeat(43);

  private record Route(String method, String path) {
    boolean isForPeople() {
      return path.startsWith("/api/v1/");
    }

    boolean isOfSubmission() {
      return path.contains("/submissions/");
    }
  }

  private final ArgmaxSystem system;
  private String id = "";

  PrivacyTest(ArgmaxSystem system) {
    this.system = system;
  }

  @BeforeEach
  void studentHandsIn() {
    id = ApiClient.of(system, "student").accepted(Pset1.SLUG, Pset1.starter());
  }

  @Test
  void keepsSubmissionFromOtherStudent() {
    var other = ApiClient.of(system, "student2");

    for (var path : List.of("", "/events", "/archive")) {
      var answer = other.get("/api/v1/submissions/" + id + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
    var mine = other.get("/api/v1/courses/6.S898-fall-2022/assignments/pset1/submissions");
    assertThat(mine.body()).doesNotContain(id);
  }

  @Test
  void answersForeignSubmissionAsIfThereWereNone() {
    var other = ApiClient.of(system, "student2");
    var unknown = id.substring(0, id.length() - 4) + "0000";

    var foreign = other.get("/api/v1/submissions/" + id).body().replace(id, "ID");
    var absent = other.get("/api/v1/submissions/" + unknown).body().replace(unknown, "ID");

    assertThat(foreign).isEqualTo(absent);
  }

  @Test
  void letsNobodyThroughAnyRouteWithoutToken() throws Exception {
    for (var route : routes()) {
      assertThat(call(route, null).statusCode()).as("%s, no token", route).isEqualTo(401);
      assertThat(call(route, NOBODY).statusCode()).as("%s, wrong token", route).isEqualTo(401);
    }
  }

  @Test
  void answersStudentOnEveryRouteWithoutFailing() throws Exception {
    for (var route : routes().stream().filter(Route::isForPeople).toList()) {
      var status = call(route, system.accounts().token("student")).statusCode();
      assertThat(status).as("%s", route).isNotEqualTo(401).isLessThan(500);
    }
  }

  @Test
  void letsNobodyThroughTheRoutesOfProgramsWithATokenOfTheirOwn() throws Exception {
    for (var route : routes().stream().filter(route -> !route.isForPeople()).toList()) {
      var status = call(route, system.accounts().token("instructor")).statusCode();
      assertThat(status).as("%s", route).isEqualTo(401);
    }
  }

  @Test
  void hidesSubmissionFromOtherStudentOnEveryRoute() throws Exception {
    var ofSubmission = routes().stream().filter(Route::isOfSubmission).toList();
    assertThat(ofSubmission).isNotEmpty();
    for (var route : ofSubmission) {
      var status = call(route, system.accounts().token("student2")).statusCode();
      assertThat(status).as("%s", route).isEqualTo(404);
    }
  }

  @Test
  void saysProblemsInOneForm() throws Exception {
    var path = "/api/v1/courses/6.S898-fall-2022/assignments/no-such-pset";

    var answer = ApiClient.of(system, "student").get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(ApiClient.json(answer.body()).path("type").asText()).startsWith("/problems/");
  }

  private HttpResponse<InputStream> call(Route route, @Nullable String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(system.baseUrl() + route.path))
            .method(route.method, BodyPublishers.noBody());
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    // The head tells; the event stream would not end before the run does.
    var answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer;
  }

  private List<Route> routes() throws Exception {
    var document =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(system.baseUrl() + "/q/openapi")).build(),
            BodyHandlers.ofString());
    var routes = new ArrayList<Route>();
    JsonNode paths = new YAMLMapper().readTree(document.body()).path("paths");
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        if (List.of("get", "post", "put", "patch", "delete").contains(operation.getKey())
            && !path.getKey().equals(TOKEN)) {
          routes.add(new Route(operation.getKey().toUpperCase(Locale.ROOT), filled(path.getKey())));
        }
      }
    }
    assertThat(routes).hasSizeGreaterThan(8);
    return routes;
  }

  private String filled(String template) {
    return template
        .replace("{course}", "6.S898-fall-2022")
        .replace("{slug}", Pset1.SLUG)
        .replace("{id}", id)
        .replace("{login}", "student-1")
        .replaceAll("\\{\\w+}", "nobodys");
  }
}
