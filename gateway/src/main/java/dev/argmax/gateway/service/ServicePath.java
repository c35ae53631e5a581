package dev.argmax.gateway.service;

import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A path at the service whose segments cannot reach out of their place, wherever they came from.
public record ServicePath(String value) {

  /// A path below `/api/v1`.
  public static ServicePath api(String... segments) {
    return new ServicePath("/api/v1/" + join(segments));
  }

  /// The same with one more parameter in its query; unchanged when there is no value.
  public ServicePath with(String name, @Nullable String value) {
    return value == null
        ? this
        : new ServicePath(
            this.value
                + (this.value.contains("?") ? "&" : "?")
                + name
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  static ServicePath internal(String... segments) {
    return new ServicePath("/internal/v1/" + join(segments));
  }

  private static String join(String... segments) {
    return Arrays.stream(segments).map(ServicePath::encoded).collect(Collectors.joining("/"));
  }

  private static String encoded(String segment) {
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      throw new ProblemException(
          Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address."));
    }
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
