package dev.argmax.service.lti;

import dev.argmax.service.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A browser between a platform and argmax, as the gateway passes on what it sends.
///
/// @param secret what is in its cookie
record PlayedBrowser(String secret) {
  static final String ORIGIN = "https://argmax.example.edu";

  PlayedBrowser() {
    this("browser-" + UUID.randomUUID());
  }

  /// What a browser is sent to the platform with.
  record Sent(String address, Map<String, String> query) {
    String state() {
      return query.getOrDefault("state", "");
    }

    String nonce() {
      return query.getOrDefault("nonce", "");
    }
  }

  /// The keys that argmax publishes.
  static String keys() {
    return Client.internal()
        .contentType("application/json")
        .body("{}")
        .post("/internal/v1/lti/jwks")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  Response begins(Map<String, String> said) {
    Map<String, String> all = new HashMap<>(said);
    all.put("origin", ORIGIN);
    all.put("browser", secret);
    return posts("logins", all);
  }

  /// Opens a link of the platform.
  Sent opens(PlayedPlatform platform) {
    String location =
        begins(
                Map.of(
                    "issuer",
                    platform.issuer(),
                    "loginHint",
                    "hint-1",
                    "target",
                    ORIGIN + "/lti/launch",
                    "clientId",
                    PlayedPlatform.CLIENT_ID))
            .then()
            .statusCode(200)
            .extract()
            .path("location");
    URI uri = URI.create(location);
    Map<String, String> query = new HashMap<>();
    for (String field : uri.getRawQuery().split("&", -1)) {
      String[] parts = field.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return new Sent(location.substring(0, location.indexOf('?')), query);
  }

  Response comesBack(String state, String message) {
    return posts("launches", Map.of("idToken", message, "state", state, "browser", secret));
  }

  /// Opens a link of the platform and comes back with what it says then.
  Response comes(PlayedPlatform platform, Function<String, Map<String, Object>> says) {
    return comesWith(platform, (nonce, lms) -> lms.signs(says.apply(nonce)));
  }

  /// The same with a message that is made by hand.
  Response comesWith(PlayedPlatform platform, BiFunction<String, PlayedPlatform, String> message) {
    Sent sent = opens(platform);
    return comesBack(sent.state(), message.apply(sent.nonce(), platform));
  }

  /// Comes as somebody, signs in as this client, and confirms that both are the same.
  JsonPath confirms(PlayedPlatform platform, String subject, Client person) {
    Response answer = comes(platform, nonce -> platform.says(subject, "unknown@x.edu", nonce));
    String ticket = answer.then().statusCode(200).extract().path("ticket");
    return shows("links", ticket, person).then().statusCode(200).extract().jsonPath();
  }

  Response shows(String what, String ticket, Client person) {
    return posts(
        what, Map.of("ticket", ticket, "browser", secret, "person", person.personId().toString()));
  }

  Response chooses(String ticket, Client person, List<String> slugs) {
    return posts(
        "answers",
        Map.of(
            "ticket", ticket,
            "browser", secret,
            "person", person.personId().toString(),
            "slugs", slugs,
            "origin", ORIGIN));
  }

  private static Response posts(String what, Map<String, ?> body) {
    return Client.internal()
        .contentType("application/json")
        .body(body)
        .post("/internal/v1/lti/" + what);
  }
}
