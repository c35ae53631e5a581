package dev.argmax.service.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A learning management system that polls: it keeps what it was told and, together with it, the
/// cursor. It has no clock and knows nothing of the service but the document of the API.
public final class Poller {
  private final Client client;
  private final String path;
  private Map<String, Map<String, Object>> kept = new TreeMap<>();
  private @Nullable String cursor;
  private long last;

  public Poller(Client client, String course) {
    this.client = client;
    this.path = "/api/v1/courses/" + course + "/changes";
  }

  /// One request from where it stands.
  public Response asks(int limit) {
    var request = client.request().queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("after", cursor).header("If-None-Match", "\"" + cursor + "\"");
    }
    return request.get(path);
  }

  /// Reads page by page until there is no news, and returns what was new.
  public List<String> catchesUp() {
    List<String> news = new ArrayList<>();
    for (List<String> page = reads(200, false); !page.isEmpty(); page = reads(200, false)) {
      news.addAll(page);
    }
    return news;
  }

  /// Reads one page. A crash comes after it was read and before it was kept.
  public List<String> reads(int limit, boolean crashes) {
    Response answer = asks(limit);
    if (answer.statusCode() == 304) {
      return List.of();
    }
    JsonPath page = exact(answer.then().statusCode(200).extract().response());
    Map<String, Map<String, Object>> copy = new TreeMap<>(kept);
    List<String> news = new ArrayList<>();
    long sequence = last;
    for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
      requireNext(++sequence, ((Number) Objects.requireNonNull(item.get("sequence"))).longValue());
      news.add(applied(item, copy));
    }
    if (crashes) {
      return List.of();
    }
    kept = copy;
    cursor = page.getString("next");
    last = sequence;
    return news;
  }

  /// What an answer says, with numbers as they are.
  public static JsonPath exact(Response answer) {
    return answer.jsonPath(
        JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  /// Everything of one kind that it was told, by subject.
  public Map<String, Map<String, Object>> knows(String kind) {
    Map<String, Map<String, Object>> known = new TreeMap<>();
    kept.forEach(
        (subject, content) -> {
          if (subject.startsWith(kind + " ")) {
            known.put(subject.substring(kind.length() + 1), content);
          }
        });
    return known;
  }

  public @Nullable String cursor() {
    return cursor;
  }

  private static void requireNext(long expected, long sequence) {
    if (sequence != expected) {
      throw new AssertionError("change " + sequence + " came in the place of " + expected);
    }
  }

  @SuppressWarnings("unchecked") // a JSON object
  private static String applied(Map<String, Object> item, Map<String, Map<String, Object>> known) {
    String subject = subject(item);
    Object content = item.get("content");
    if (Boolean.TRUE.equals(item.get("removed")) != (content == null)) {
      throw new AssertionError("either removed or something is said: " + item);
    }
    if (content == null) {
      known.remove(subject);
      return subject + " -";
    }
    known.put(subject, (Map<String, Object>) content);
    return subject + " " + brief((Map<String, Object>) content);
  }

  private static String subject(Map<String, Object> item) {
    StringBuilder subject = new StringBuilder(String.valueOf(item.get("kind")));
    for (String part : List.of("login", "assignment")) {
      if (item.get(part) != null) {
        subject.append(' ').append(item.get(part));
      }
    }
    return subject.toString();
  }

  private static String brief(Map<String, Object> content) {
    Object status = content.get("status");
    if (status == null) {
      return "+";
    }
    return content.get("points") == null ? status.toString() : status + " " + content.get("points");
  }
}
