package dev.argmax.service.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/// Somebody who uses the REST API through the gateway.
///
/// @param course the one that they are in
public record Client(UUID personId, String course) {
  public static final String INTERNAL_TOKEN = "test-internal-token";
  private static final String SUBMISSIONS =
      "/api/v1/courses/{course}/assignments/{slug}/submissions";

  /// Somebody in the sample course, or in none.
  public Client(UUID personId) {
    this(personId, SampleCourse.ID);
  }

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
    return request().multiPart("file", "upload.zip", zip).post(SUBMISSIONS, course, slug);
  }

  /// Hands in for pset1 and returns the submission's id.
  public String handsIn(String marker) {
    return handsIn("pset1", marker);
  }

  public String handsIn(String slug, String marker) {
    return submits(slug, solution(marker)).then().statusCode(202).extract().path("id");
  }

  /// A request to a place in the course.
  public Response asks(String path) {
    return request().get("/api/v1/courses/" + course + path);
  }

  /// What the API says of an assignment.
  public JsonPath assignment(String slug) {
    return asks("/assignments/" + slug).then().statusCode(200).extract().jsonPath();
  }

  public Response reads(String submission) {
    return request().get("/api/v1/submissions/{id}", submission);
  }

  public Response lists(String slug) {
    return request().get(SUBMISSIONS, course, slug);
  }
}
