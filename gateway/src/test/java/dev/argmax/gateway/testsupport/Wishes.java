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

  /// The last request to the API as it arrived there.
  public static String seen() {
    return given().baseUri(uri()).port(-1).get("/").asString();
  }

  private static String uri() {
    return ConfigProvider.getConfig().getValue("test.wishes", String.class);
  }
}
