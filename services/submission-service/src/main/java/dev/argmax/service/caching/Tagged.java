package dev.argmax.service.caching;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers whose entity tag is known before they are made.
public final class Tagged {
  private Tagged() {}

  /// 304 without making the answer, if the reader has the one with this tag; else 200.
  ///
  /// @param tag without quotes; the same address has the same answer as long as it has the same tag
  /// @param answer made after the tag was computed, so that it is never older than the tag says
  public static Response of(HttpHeaders request, String tag, Supplier<?> answer) {
    String quoted = "\"" + tag + "\"";
    return (knows(request.getHeaderString("If-None-Match"), quoted)
            ? Response.notModified()
            : Response.ok(answer.get()))
        .header("ETag", quoted)
        .build();
  }

  /// The same for JSON of which the tag is not always known before.
  ///
  /// @param tag absent if only the answer tells
  public static Response of(HttpHeaders request, Optional<String> tag, Supplier<?> answer) {
    return tag.map(known -> of(request, known, answer))
        .orElseGet(() -> Response.ok(answer.get(), MediaType.APPLICATION_JSON_TYPE).build());
  }

  static boolean knows(@Nullable String known, String tag) {
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }
}
