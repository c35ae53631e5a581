package dev.argmax.service.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.client.Scope;
import dev.argmax.service.course.Role;
import dev.argmax.service.testing.Client;
import dev.argmax.service.testing.OwnCourses;
import dev.argmax.service.testing.Program;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Which scope opens what: every route of OneRoster that the OpenAPI document lists, asked with
/// every scope there is. The standard opens whole lists with either scope for reading, and lists
/// within something with the full one only.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class ScopeTest {
  @Inject OwnCourses courses;

  private Program program;

  @BeforeEach
  void begin() {
    var course = courses.make();
    Client staff = course.has("instructor", Role.INSTRUCTOR);
    program = Program.madeBy(new Client(staff.personId(), course.id()));
  }

  @Test
  void opensExactlyWhatTheStandardSays() throws IOException {
    List<Route> routes = documented();
    assertThat(routes).hasSize(58);
    List<String> wrong = new ArrayList<>();
    for (Route route : routes) {
      for (Scope scope : Scope.values()) {
        Response answer = route.send(with(scope.uri()));
        boolean passed = answer.statusCode() != 403;
        if (passed != route.isOpenedBy(scope) || answer.statusCode() >= 500 || isMute(answer)) {
          wrong.add("%s with %s: %d".formatted(route, scope, answer.statusCode()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void opensNothingWithoutAScope() throws IOException {
    for (Route route : documented()) {
      Client somebody = new Client(program.id());
      assertThat(route.send(somebody.request()).statusCode()).as("%s", route).isEqualTo(403);
    }
  }

  private RequestSpecification with(String scopes) {
    return Client.internal()
        .header("Argmax-Person", program.id().toString())
        .header("Argmax-Scopes", scopes);
  }

  private static boolean isMute(Response answer) {
    return answer.statusCode() >= 400
        && !"failure".equals(answer.jsonPath().getString("imsx_codeMajor"));
  }

  private static List<Route> documented() throws IOException {
    var yaml = new Load(LoadSettings.builder().build());
    Map<?, ?> document =
        (Map<?, ?>) yaml.loadFromString(Files.readString(Path.of("src/main/openapi/openapi.yaml")));
    Map<?, ?> paths = (Map<?, ?>) Objects.requireNonNull(document.get("paths"));
    List<Route> routes = new ArrayList<>();
    paths.forEach(
        (path, item) -> {
          for (Object method : ((Map<?, ?>) item).keySet()) {
            String address = path.toString();
            if (address.startsWith("/ims/oneroster/") && !address.endsWith("/token")) {
              routes.add(new Route(method.toString().toUpperCase(Locale.ROOT), address));
            }
          }
        });
    return routes;
  }

  private record Route(String method, String path) {
    boolean isOpenedBy(Scope scope) {
      boolean roster = path.startsWith(Program.ROSTERING);
      boolean whole = path.split("/", -1).length <= 7;
      return switch (scope) {
        case ROSTER_CORE_READONLY -> roster && whole;
        case ROSTER_READONLY -> roster;
        case GRADEBOOK_CORE_READONLY -> !roster && whole && method.equals("GET");
        case GRADEBOOK_READONLY -> !roster && method.equals("GET");
        case GRADEBOOK_CREATEPUT -> method.equals("PUT");
        case GRADEBOOK_DELETE -> method.equals("DELETE");
      };
    }

    Response send(RequestSpecification request) {
      if (method.equals("PUT")) {
        request.contentType("application/json").body("{}");
      }
      return request.request(method, path.replaceAll("\\{\\w+}", "none"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
