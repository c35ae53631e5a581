package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Token;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The secret links by which calendar programs, which can send no header, read a calendar. The key
/// goes no further than this door, where nothing logs it.
final class CalendarLink {
  private static final String CALENDAR = "/calendar.ics";
  private static final String KEY = "key";

  private CalendarLink() {}

  /// The key of a request that comes by such a link and names nobody otherwise.
  static Optional<Token> key(HttpServerRequest request, ApiPath path) {
    return path.template().endsWith(CALENDAR) && request.getHeader("Authorization") == null
        ? Token.ofLink(request.getParam(KEY))
        : Optional.empty();
  }

  /// The query as the service may see it.
  static @Nullable String queryWithoutKey(HttpServerRequest request) {
    var query = request.query();
    if (query == null || !isCalendar(request) || request.getParam(KEY) == null) {
      return query;
    }
    var rest =
        Arrays.stream(query.split("&"))
            .filter(pair -> !isKey(pair))
            .collect(Collectors.joining("&"));
    return rest.isEmpty() ? null : rest;
  }

  // A name may be percent-encoded; whatever decodes to the key's name goes.
  private static boolean isKey(String pair) {
    return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8).equals(KEY);
  }

  private static boolean isCalendar(HttpServerRequest request) {
    var path = request.path();
    return path != null && path.endsWith(CALENDAR);
  }
}
