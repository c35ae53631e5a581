package dev.argmax.service;

import static io.restassured.RestAssured.given;

import dev.argmax.service.testing.Golden;
import dev.argmax.service.testing.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The document of /api/v1, which the gateway serves and lets through by, is the one that is
/// committed.
@QuarkusTest
@QuarkusTestResource(Stack.class)
class OpenApiTest {
  @Test
  void isWhatTheCommittedFileSays() {
    Golden.holds(
        Path.of("src/main/openapi/openapi.yaml"),
        given().queryParam("format", "yaml").get("/q/openapi").asString());
  }
}
