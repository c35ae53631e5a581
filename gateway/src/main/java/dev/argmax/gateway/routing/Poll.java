package dev.argmax.gateway.routing;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question whether a course's feed has news since a change that the asker knows. Two equal ones
/// get the same answer as long as the course has neither news nor other readers.
///
/// @param uri as it was asked, with its query
/// @param known the entity tags that the asker knows
record Poll(Asker asker, String course, String uri, String known) {
  private static final Pattern FEED = Pattern.compile("/api/v1/courses/([A-Za-z0-9._~-]+)/changes");
  private static final int LONGEST = 1000;

  /// The poll that this request is; empty if it asks for something else, or wants to wait.
  static Optional<Poll> of(HttpServerRequest request, Asker asker, String path) {
    var feed = FEED.matcher(path);
    var known = request.getHeader("If-None-Match");
    if (known == null
        || !request.method().equals(HttpMethod.GET)
        || request.getHeader("Prefer") != null
        || known.length() + request.uri().length() > LONGEST
        || !feed.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Poll(asker, feed.group(1), request.uri(), known));
  }
}
