package dev.argmax.gateway.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// A problem in the words of OneRoster 1.2, or, where tokens are given, in those of OAuth 2 (RFC
/// 6749, 5.2).
public final class OneRosterBody {
  /// Its media type.
  public static final String MEDIA_TYPE = "application/json";

  /// Where tokens are given to programs.
  public static final String TOKEN = "/ims/oneroster/token";

  private OneRosterBody() {}

  /// Whether this address speaks OneRoster.
  public static boolean isFor(@Nullable String path) {
    return path != null && path.startsWith("/ims/");
  }

  static String of(Problem problem, String path) {
    return (path.equals(TOKEN) ? oauth(problem) : status(problem)).encode();
  }

  private static JsonObject oauth(Problem problem) {
    return new JsonObject()
        .put("error", problem.type().status() < 500 ? "invalid_request" : "temporarily_unavailable")
        .put("error_description", problem.detail());
  }

  private static JsonObject status(Problem problem) {
    var minor =
        new JsonObject()
            .put("imsx_codeMinorFieldName", "TargetEndSystem")
            .put("imsx_codeMinorFieldValue", minor(problem.type().status()));
    return new JsonObject()
        .put("imsx_codeMajor", "failure")
        .put("imsx_severity", "error")
        .put("imsx_description", problem.detail())
        .put(
            "imsx_CodeMinor",
            new JsonObject().put("imsx_codeMinorField", new JsonArray().add(minor)));
  }

  private static String minor(int status) {
    return switch (status) {
      case 401 -> "unauthorisedrequest";
      case 403 -> "forbidden";
      case 404, 405 -> "unknownobject";
      case 429, 503, 504 -> "server_busy";
      default -> status >= 500 ? "internal_server_error" : "invaliddata";
    };
  }
}
