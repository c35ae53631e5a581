package dev.argmax.launch;

import dev.argmax.localstack.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Fictional people with which a fresh installation can be tried, as `demo.env` names them.
public record DemoAccounts(Map<String, String> values) {
  private static final Map<String, String> LOGINS =
      Map.of(
          "STUDENT", "student-1",
          "STUDENT2", "student-2",
          "TA", "ta-1",
          "INSTRUCTOR", "instructor-1",
          "LISTENER", "listener-1",
          "ADMIN", "admin-1");

  /// Reads the file, or makes it; secrets never change, the address may.
  static DemoAccounts keptIn(Path file, String baseUrl) {
    var kept = new EnvFile(file);
    kept.put("BASE_URL", baseUrl);
    kept.put("COURSE", "6.S898-fall-2022");
    for (var who : List.of("STUDENT", "STUDENT2", "TA", "INSTRUCTOR", "LISTENER", "ADMIN")) {
      kept.get(who + "_TOKEN", () -> "amx_" + Secrets.random());
      kept.get(who + "_LOGIN", () -> String.valueOf(LOGINS.get(who)));
      kept.get(who + "_PASSWORD", Secrets::random);
    }
    kept.get("LMS_CLIENT_ID", () -> "lms-1");
    kept.get("LMS_CLIENT_SECRET", Secrets::random);
    kept.save();
    return new DemoAccounts(kept.values());
  }

  /// The bearer token of `student`, `student2`, `ta`, `instructor`, `listener` or `admin`.
  public String token(String who) {
    return value(who.toUpperCase(Locale.ROOT) + "_TOKEN");
  }

  /// The name that one of these signs in with.
  public String login(String who) {
    return value(who.toUpperCase(Locale.ROOT) + "_LOGIN");
  }

  /// The password that goes with it.
  public String password(String who) {
    return value(who.toUpperCase(Locale.ROOT) + "_PASSWORD");
  }

  public String course() {
    return value("COURSE");
  }

  String value(String key) {
    var value = values.get(key);
    if (value == null) {
      throw new LaunchException("demo.env lacks " + key);
    }
    return value;
  }
}
