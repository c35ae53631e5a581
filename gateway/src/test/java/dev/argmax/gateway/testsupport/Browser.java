package dev.argmax.gateway.testsupport;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/// Somebody at a browser: keeps cookies, follows nothing, wants HTML.
public final class Browser {
  private static final String FORM = "multipart/form-data";
  private static final String BOUNDARY = "boundary-of-the-tests";
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  private final CookieFilter cookies = new CookieFilter();
  private String session = "";

  /// A browser that student 1 has signed in with.
  public static Browser ofStudent() {
    var browser = new Browser();
    browser.signIn("right password").then().statusCode(303);
    return browser;
  }

  /// Lets this browser hold the session of student 1 without signing in.
  public void holdSession() {
    session = "amx_session-of-1";
  }

  /// A request of this browser.
  public RequestSpecification request() {
    var request = session.isEmpty() ? given() : given().cookie("argmax-session", session);
    return request.filter(cookies).redirects().follow(false).accept("text/html");
  }

  /// The page at this path.
  public Response get(String path) {
    return request().get(path);
  }

  /// The token of the forms on the page at this path.
  public String formToken(String path) {
    var matcher = FORM_TOKEN.matcher(get(path).asString());
    if (!matcher.find()) {
      throw new AssertionError("The page at " + path + " has no form");
    }
    return matcher.group(1);
  }

  /// Sends the form to hand in, as a browser does: with the length of it all.
  public Response handIn(String assignment, String token, Map<String, byte[]> files) {
    return handIn(request(), assignment, token, files);
  }

  /// The same as the page's script does it.
  public Response handInByScript(String assignment, String token, Map<String, byte[]> files) {
    return handIn(request().accept("application/json"), assignment, token, files);
  }

  private static Response handIn(
      RequestSpecification request, String assignment, String token, Map<String, byte[]> files) {
    var body = new ByteArrayOutputStream();
    write(body, part("form-token", "") + token + "\r\n");
    files.forEach(
        (name, content) -> {
          write(body, part("file", "; filename=\"" + name.replace("\"", "%22") + "\""));
          body.writeBytes(content);
          write(body, "\r\n");
        });
    write(body, "--" + BOUNDARY + "--\r\n");
    return request
        .config(
            config().encoderConfig(encoderConfig().encodeContentTypeAs(FORM, ContentType.BINARY)))
        .contentType(FORM + "; boundary=" + BOUNDARY)
        .body(body.toByteArray())
        .post(assignment + "/submissions");
  }

  private static String part(String name, String more) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
        .formatted(BOUNDARY, name, more);
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Fills in and sends the form to sign in.
  public Response signIn(String password) {
    return request()
        .formParam("form-token", formToken("/sign-in"))
        .formParam("login", "student-1")
        .formParam("password", password)
        .formParam("to", "/courses/6.S898-fall-2022")
        .post("/sign-in");
  }
}
