package dev.argmax.service.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// Somebody who uses the REST API through the gateway.
public record Client(UUID personId) {
  public static final String INTERNAL_TOKEN = "test-internal-token";
  private static final String SUBMISSIONS =
      "/api/v1/courses/" + SampleCourse.ID + "/assignments/{slug}/submissions";

  /// A small valid submission, different for every `marker`.
  public static byte[] solution(String marker) {
    return SampleCourse.zip(
        Map.of("src/main/java/s898/Mlp.java", "package s898; // " + marker + "\nclass Mlp {}"));
  }

  /// A request as the gateway would make it.
  public RequestSpecification request() {
    return internal().header("Argmax-Person", personId.toString());
  }

  /// A request as a worker would make it.
  public static RequestSpecification internal() {
    return given().header("Authorization", "Bearer " + INTERNAL_TOKEN);
  }

  public Response submits(String slug, byte[] zip) {
    return request().multiPart("file", "upload.zip", zip).post(SUBMISSIONS, slug);
  }

  /// Hands in for pset1 and returns the submission's id.
  public String handsIn(String marker) {
    return submits("pset1", solution(marker)).then().statusCode(202).extract().path("id");
  }

  public Response reads(String submission) {
    return request().get("/api/v1/submissions/{id}", submission);
  }

  public Response lists(String slug) {
    return request().get(SUBMISSIONS, slug);
  }
}
