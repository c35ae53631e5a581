package dev.argmax.gateway.student;

import dev.argmax.gateway.staff.Forms;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The fields of the form that gives other dates.
class ExtensionForm {
  @RestForm @Nullable String assignment;
  @RestForm @Nullable String dueAt;
  @RestForm @Nullable String lateUntil;
  @RestForm @Nullable String extraAttempts;
  @RestForm @Nullable String reason;

  @RestForm("form-token")
  @Nullable String token;

  String slug() {
    var slug = Forms.text(assignment);
    return slug == null ? "none" : slug;
  }

  /// As the API wants it; dates as the browser wrote them are local times of the course.
  Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    put(body, "dueAt", Forms.text(dueAt));
    put(body, "lateUntil", Forms.text(lateUntil));
    put(body, "reason", Forms.text(reason));
    var extra = Forms.text(extraAttempts);
    put(body, "extraAttempts", extra != null && extra.matches("\\d{1,6}") ? extra : null);
    return body;
  }

  private static void put(Map<String, Object> body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
