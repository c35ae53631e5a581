package dev.argmax.gateway.routing;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The service's committed OpenAPI document, packaged into this door: what it lists is what there
/// is.
@ApplicationScoped
class ApiDocument {
  private static final String RESOURCE = "/openapi/openapi.yaml";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final String yaml;
  private final Map<?, ?> content;

  ApiDocument() {
    this.yaml = read();
    this.content = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }

  String yaml() {
    return yaml;
  }

  String json() {
    return new JsonObject(Map.copyOf(strings(content))).encode();
  }

  /// Every path template below this one, with the methods it takes.
  List<ApiPath> paths(String base) {
    var found = new ArrayList<ApiPath>();
    if (content.get("paths") instanceof Map<?, ?> paths) {
      for (var path : strings(paths).entrySet()) {
        if (path.getKey().startsWith(base) && path.getValue() instanceof Map<?, ?> item) {
          found.add(new ApiPath(path.getKey(), methods(item)));
        }
      }
    }
    return found;
  }

  /// Whoever answers GET answers HEAD.
  private static Set<String> methods(Map<?, ?> item) {
    var methods = new TreeSet<String>();
    for (var key : strings(item).keySet()) {
      if (METHODS.contains(key)) {
        methods.add(key.toUpperCase(Locale.ROOT));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    var strings = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> strings.put(String.valueOf(key), value));
    return strings;
  }

  private static String read() {
    try (var in = ApiDocument.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
