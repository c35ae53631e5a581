package dev.argmax.gateway.staff;

import dev.argmax.gateway.service.ServicePath;
import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which list somebody came through: what was looked for and in which order, as it stands in the
/// address of the page.
public final class Found {
  private static final List<String> NAMES =
      List.of("is", "lost", "section", "q", "from", "to", "sort");

  private final Map<String, String> values;

  private Found(Map<String, String> values) {
    this.values = values;
  }

  /// What the query of an address says; whatever else stands there is left out.
  public static Found in(MultiMap query) {
    var values = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var value = query.get(name);
      if (value != null && !value.isBlank() && value.length() <= 200) {
        values.put(name, value.strip());
      }
    }
    return new Found(values);
  }

  /// What was asked for under this name; empty if nothing.
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// Whether anything narrows the list.
  public boolean narrows() {
    return values.keySet().stream().anyMatch(name -> !name.equals("sort"));
  }

  /// For links to pages that keep the list; empty if there is nothing to keep.
  public String query() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(value -> value.getKey() + "=" + encoded(value.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /// The same for another page of it.
  public String queryAfter(String cursor) {
    var query = query();
    return (query.isEmpty() ? "?" : query + "&") + "after=" + encoded(cursor);
  }

  /// Asks the API for this list.
  public ServicePath of(ServicePath path) {
    var all = path;
    for (var value : values.entrySet()) {
      all = all.with(value.getKey(), value.getValue());
    }
    return all;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
