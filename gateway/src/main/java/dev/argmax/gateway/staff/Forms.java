package dev.argmax.gateway.staff;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServiceAnswer;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What comes after a form.
public final class Forms {
  private Forms() {}

  /// On to a page, which is then read anew.
  public static Response seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
  }

  /// The page with the form again, because of what the API refused.
  public static Response again(int status, Object page) {
    return Response.status(status == 401 ? 503 : status).entity(page).build();
  }

  /// Why the API refused; absent if it did not.
  public static @Nullable String trouble(ServiceAnswer answer) {
    return answer.ok() ? null : Reading.problem(answer).detail();
  }

  /// The text without blanks around it; absent if there is none.
  public static @Nullable String text(@Nullable String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }

  /// A segment of an address.
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
