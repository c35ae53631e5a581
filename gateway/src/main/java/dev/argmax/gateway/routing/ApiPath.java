package dev.argmax.gateway.routing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// One path of the API.
///
/// @param template as OpenAPI writes it, such as `/api/v1/submissions/{id}`
/// @param methods what may be asked of it
record ApiPath(String template, Set<String> methods) {
  ApiPath {
    methods = Collections.unmodifiableSet(new TreeSet<>(methods));
  }

  /// The same template as the router writes it.
  String route() {
    return template.replaceAll("\\{([A-Za-z0-9_]+)}", ":$1");
  }

  String allow() {
    return String.join(", ", methods);
  }
}
