package dev.argmax.gateway.testsupport;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/// What a test may ask of the [PlayedService].
public final class Wishes {
  private Wishes() {}

  /// Makes it `stop`, `start`, `hold` its event stream or `release` it.
  public static void make(String wish) {
    given().baseUri(uri()).port(-1).get("/" + wish).then().statusCode(200);
  }

  /// Makes it name a course that has news.
  public static void news(String course) {
    given().baseUri(uri()).port(-1).body(course).post("/news").then().statusCode(200);
  }

  /// Makes it answer this at a place of the API from now on.
  ///
  /// @param path below `/api/v1/`
  public static void say(String path, String content) {
    given().baseUri(uri()).port(-1).body(content).post("/say/" + path).then().statusCode(200);
  }

  /// The last request to the API as it arrived there.
  public static String seen() {
    return given().baseUri(uri()).port(-1).get("/").asString();
  }

  private static String uri() {
    return ConfigProvider.getConfig().getValue("test.wishes", String.class);
  }
}
