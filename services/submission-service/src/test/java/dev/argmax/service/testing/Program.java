package dev.argmax.service.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A program that polls by OneRoster, as the gateway lets it through.
///
/// @param scopes what its token opens
public record Program(UUID id, String clientId, String secret, String token, String scopes) {
  public static final String ORIGIN = "https://argmax.example.edu";
  public static final String ROSTERING = "/ims/oneroster/rostering/v1p2";
  public static final String GRADEBOOK = "/ims/oneroster/gradebook/v1p2";
  public static final List<String> EVERYTHING =
      List.of(
          "roster-core.readonly",
          "roster.readonly",
          "gradebook-core.readonly",
          "gradebook.readonly",
          "gradebook.createput",
          "gradebook.delete");

  /// One that an instructor or admin makes in their course, with all scopes.
  public static Program madeBy(Client staff) {
    return madeBy(staff, EVERYTHING);
  }

  /// One with these scopes.
  public static Program madeBy(Client staff, List<String> scopes) {
    JsonPath made =
        makes(staff, Map.of("name", "An LMS", "scopes", scopes))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    String clientId = made.getString("clientId");
    String secret = made.getString("clientSecret");
    JsonPath token = asksForToken(clientId, secret).then().statusCode(200).extract().jsonPath();
    return new Program(
        UUID.fromString(made.getString("id")),
        clientId,
        secret,
        token.getString("access_token"),
        token.getString("scope"));
  }

  /// Tries to make one.
  public static Response makes(Client staff, Map<String, ?> wish) {
    return staff
        .request()
        .contentType("application/json")
        .body(wish)
        .post("/api/v1/courses/" + staff.course() + "/clients");
  }

  /// Asks for a token with the credentials in the form.
  public static Response asksForToken(String clientId, String secret) {
    return Client.internal()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", clientId)
        .formParam("client_secret", secret)
        .post("/ims/oneroster/token");
  }

  /// What the service says that this token opens.
  public static Response identifies(String token) {
    return Client.internal()
        .contentType("application/json")
        .body(Map.of("token", token))
        .post("/internal/v1/programs");
  }

  /// A request with the program's token.
  public RequestSpecification request() {
    return Client.internal()
        .header("Argmax-Person", id.toString())
        .header("Argmax-Scopes", scopes)
        .header("Argmax-Origin", ORIGIN);
  }

  /// A list or an object of the Rostering service.
  public Response roster(String path) {
    return request().get(ROSTERING + path);
  }

  /// A list or an object of the Gradebook service.
  public Response gradebook(String path) {
    return request().get(GRADEBOOK + path);
  }

  /// Puts a line item or a result.
  public Response puts(String path, String json) {
    return request().contentType("application/json").body(json).put(GRADEBOOK + path);
  }

  public Response deletes(String path) {
    return request().delete(GRADEBOOK + path);
  }
}
