package dev.argmax.service.oneroster.answer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A page of a list, and the links to the others.
record Window(int offset, int limit, int total) {

  <T> List<T> of(List<T> all) {
    int from = Math.min(offset, total);
    return all.subList(from, Math.min(total, from + limit));
  }

  /// The `Link` header (RFC 8288).
  ///
  /// @param address of the list
  /// @param query all that was asked but the page
  String links(URI address, Map<String, String> query) {
    List<String> links = new ArrayList<>();
    links.add(link(address, query, 0, "first"));
    if (offset > 0) {
      links.add(link(address, query, Math.max(0, offset - limit), "prev"));
    }
    if (offset + limit < total) {
      links.add(link(address, query, offset + limit, "next"));
    }
    links.add(link(address, query, last(), "last"));
    return String.join(", ", links);
  }

  // On the same grid as this page, so that going on from page to page ends there.
  private int last() {
    int phase = offset % limit;
    return total <= phase ? 0 : phase + (total - 1 - phase) / limit * limit;
  }

  private String link(URI address, Map<String, String> query, int at, String relation) {
    Map<String, String> all = new LinkedHashMap<>(query);
    all.put("limit", Integer.toString(limit));
    all.put("offset", Integer.toString(at));
    String text =
        all.entrySet().stream()
            .map(each -> each.getKey() + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return "<" + address + "?" + text + ">; rel=\"" + relation + "\"";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
