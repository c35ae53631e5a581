package dev.argmax.gateway.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Plays the submission service: who is who, a few answers from files under `service/`, an event
/// stream that waits for a word from the test, and one place for each way to go wrong.
public final class PlayedService implements AutoCloseable {
  /// What gateway and service show each other.
  public static final String INTERNAL_TOKEN = "internal-token-of-the-tests";

  private static final Map<String, String> PEOPLE =
      Map.of("amx_student-1-token", "p-1", "amx_student-2-token", "p-2", "amx_session-of-1", "p-1");

  /// Changes that it says yes to, and what it answers.
  private static final Map<String, String> CHANGES =
      pairs(
          "POST me/tokens",
          "{\"id\":\"t-2\",\"name\":\"desk\",\"token\":\"amx_shown-once\"}",
          "DELETE me/tokens/t-1",
          "{}",
          "POST courses/6.S898-fall-2022/calendar-link",
          "{\"url\":\"/api/v1/courses/6.S898-fall-2022/calendar.ics?key=amx_secret\"}",
          "DELETE courses/6.S898-fall-2022/calendar-link",
          "{}",
          "PUT courses/6.S898-fall-2022/assignments/pset1/choice",
          "{}",
          "DELETE courses/6.S898-fall-2022/assignments/pset1/choice",
          "{}",
          "POST submissions/s-running/withdrawal",
          "{}",
          "DELETE courses/staffed/clients/c-1",
          "{}",
          "POST courses/staffed/clients",
          "{\"clientId\":\"lms-new\",\"clientSecret\":\"amx_secret\",\"name\":\"Moodle\"}",
          "POST courses/staffed/webhooks",
          "{\"id\":\"w-1\",\"secret\":\"whsec_shown-once\"}",
          "POST courses/staffed/webhooks/w-1/secret",
          "{\"id\":\"w-1\",\"secret\":\"whsec_rotated\"}",
          "POST courses/staffed/webhooks/w-1/test",
          "{}",
          "PUT courses/staffed/webhooks/w-1",
          "{}",
          "DELETE courses/staffed/webhooks/w-1",
          "{}",
          "POST courses/staffed/webhooks/w-1/deliveries/d-2/replay",
          "{}");

  private static Map<String, String> pairs(String... keysAndValues) {
    var pairs = new HashMap<String, String>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      pairs.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Map.copyOf(pairs);
  }

  private final HttpServer server;
  private volatile CountDownLatch release = new CountDownLatch(1);
  private final PlayedNews news = new PlayedNews();
  private final Map<String, String> said = new ConcurrentHashMap<>();
  private volatile String seen = "";

  private PlayedService(HttpServer server) {
    this.server = server;
  }

  static PlayedService at(int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    var service = new PlayedService(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/v1/identities", service::identities);
    server.createContext("/internal/v1/programs", service::programs);
    server.createContext("/internal/v1/sessions", service::sessions);
    server.createContext("/internal/v1/news", service.news::tell);
    server.createContext("/internal/v1/lti/", service::lti);
    server.createContext("/q/health/live", exchange -> answer(exchange, 200, "{}"));
    server.createContext("/api/v1/", service::api);
    server.createContext("/ims/oneroster/", service::oneRoster);
    server.start();
    return service;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// Method, URI and headers of the last request to the API, a line each, and the size of its body.
  String seen() {
    return seen;
  }

  PlayedNews news() {
    return news;
  }

  /// Says this from now on at a place of the API.
  void say(String path, String content) {
    said.put(path, content);
  }

  /// Lets the event stream go on to its end.
  void release() {
    release.countDown();
  }

  void holdAgain() {
    release = new CountDownLatch(1);
  }

  @Override
  public void close() {
    news.end();
    server.stop(0);
  }

  private void identities(HttpExchange exchange) throws IOException {
    var body = text(exchange.getRequestBody());
    var token = body.replaceAll(".*\"token\":\"([^\"]*)\".*", "$1");
    var person = body.contains("\"calendarOf\"") ? ofCalendarKey(token, body) : PEOPLE.get(token);
    if (person == null) {
      problem(exchange, 404, "not_found");
    } else {
      answer(
          exchange,
          200,
          "{\"personId\":\"%s\",\"login\":\"student-1\",\"displayName\":\"Ada <b>Example</b>\"}"
              .formatted(person));
    }
  }

  private void programs(HttpExchange exchange) throws IOException {
    if (text(exchange.getRequestBody()).contains("\"amx_token-of-lms-1\"")) {
      answer(exchange, 200, "{\"personId\":\"lms-1\",\"scopes\":\"roster gradebook\"}");
    } else {
      problem(exchange, 404, "not_found");
    }
  }

  private void lti(HttpExchange exchange) throws IOException {
    var what = exchange.getRequestURI().getPath().substring("/internal/v1/lti/".length());
    var body = text(exchange.getRequestBody());
    if (what.equals("launches") && body.contains("\"bad\"")) {
      exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
      answer(exchange, 403, "{\"title\":\"Refused\",\"detail\":\"It says <nonce>\"}");
    } else if (what.equals("launches") && !body.contains("\"good")) {
      answer(exchange, 200, String.valueOf(file("/service/lti_unconfirmed")));
    } else {
      answer(exchange, 200, String.valueOf(file("/service/lti_" + what)));
    }
  }

  private void oneRoster(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    if (!("Bearer " + INTERNAL_TOKEN)
        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      problem(exchange, 401, "unauthenticated");
      return;
    }
    record(exchange, exchange.getRequestBody().readAllBytes().length);
    if (path.endsWith("/token") && !exchange.getRequestHeaders().containsKey("Argmax-Basic")) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"argmax\"");
      answer(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if (path.endsWith("/classes/refused")) {
      answer(exchange, 404, "{\"imsx_codeMajor\":\"failure\",\"imsx_description\":\"as it said\"}");
    } else if (path.endsWith("/classes/broken")) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      answer(exchange, 500, "<pre>java.lang.Error at dev.argmax.service.Secret</pre>");
    } else {
      answer(exchange, path.endsWith("/results/new") ? 201 : 200, "{\"classes\":[]}");
    }
  }

  private static @Nullable String ofCalendarKey(String token, String body) {
    return token.equals("amx_calendar-key-of-1")
            && body.contains("\"calendarOf\":\"6.S898-fall-2022\"")
        ? "p-1"
        : null;
  }

  private void sessions(HttpExchange exchange) throws IOException {
    var body = text(exchange.getRequestBody());
    if (exchange.getRequestMethod().equals("DELETE")) {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    } else if (body.contains("\"right password\"")) {
      answer(exchange, 201, "{\"token\":\"amx_session-of-1\",\"displayName\":\"Ada\"}");
    } else {
      problem(exchange, 401, "wrong_credentials");
    }
  }

  private void api(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
    var change = CHANGES.get(exchange.getRequestMethod() + " " + path);
    if (!("Bearer " + INTERNAL_TOKEN)
        .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      problem(exchange, 401, "unauthenticated");
    } else if (path.endsWith("/events")) {
      events(exchange);
    } else if (path.equals("courses/broken")) {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      answer(exchange, 500, "<pre>java.lang.Error at dev.argmax.service.Secret</pre>");
    } else if (path.equals("courses/unplugged")) {
      exchange.getRequestBody().close();
      exchange.close();
    } else if (change != null) {
      record(exchange, exchange.getRequestBody().readAllBytes().length);
      answer(exchange, 200, change);
    } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      receive(exchange);
    } else {
      record(exchange, 0);
      fromFile(exchange, path);
    }
  }

  /// A tag for every content, as the service has it.
  private static boolean isKnown(HttpExchange exchange, String content) {
    var tag = "\"" + Integer.toHexString(content.hashCode()) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    return tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
  }

  private void receive(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    record(exchange, body.length);
    if (new String(body, StandardCharsets.ISO_8859_1).contains("refuse me")) {
      problem(exchange, 422, "bad_path");
      return;
    }
    var own = "http://127.0.0.1:" + port();
    exchange.getResponseHeaders().set("Location", own + "/api/v1/submissions/s-graded");
    answer(exchange, 202, "{\"id\":\"s-graded\",\"attempt\":1}");
  }

  private void events(HttpExchange exchange) throws IOException {
    record(exchange, 0);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (var out = exchange.getResponseBody()) {
      out.write(
          "id: 1\nevent: state\ndata: {\"state\":\"QUEUED\"}\n\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      var released = await(release);
      out.write(
          ("id: 2\nevent: result\ndata: {\"released\":" + released + "}\n\n")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void record(HttpExchange exchange, int size) {
    var lines = new StringBuilder();
    lines
        .append(exchange.getRequestMethod())
        .append(' ')
        .append(exchange.getRequestURI())
        .append('\n');
    new TreeMap<>(exchange.getRequestHeaders())
        .forEach((name, values) -> lines.append(name).append(": ").append(values).append('\n'));
    seen = lines.append("body: ").append(size).append('\n').toString();
  }

  private void fromFile(HttpExchange exchange, String path) throws IOException {
    var content = said.getOrDefault(path, file("/service/" + path.replace('/', '_')));
    if (content == null || content.isEmpty()) {
      problem(exchange, 404, "not_found");
    } else if (isKnown(exchange, content)) {
      exchange.getResponseHeaders().set("Argmax-Now", "2022-09-14T12:00:00Z");
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      answer(exchange, 200, content);
    }
  }

  private static @Nullable String file(String name) throws IOException {
    for (var suffix : new String[] {".json", ""}) {
      try (var in = PlayedService.class.getResourceAsStream(name + suffix)) {
        if (in != null) {
          return text(in);
        }
      }
    }
    return null;
  }

  private static void problem(HttpExchange exchange, int status, String code) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
    answer(
        exchange,
        status,
        """
        {"type": "/problems/%s", "title": "Refused", "status": %d, "detail": "It says %s.", "code": "%s"}
        """
            .formatted(code.replace('_', '-'), status, code, code));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.getResponseHeaders().set("Set-Cookie", "service=secret");
    exchange.getResponseHeaders().set("Argmax-Inside", "secret");
    exchange.getResponseHeaders().set("Argmax-Now", "2022-09-14T12:00:00Z");
    exchange.sendResponseHeaders(
        status, exchange.getRequestMethod().equals("HEAD") ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
