package dev.argmax.service.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.argmax.service.testing.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

/// A learning management system with LTI Advantage, written from the standards alone. It signs with
/// its own keys and lets argmax do only what a verified assertion and the right scope allow.
final class PlayedPlatform implements AutoCloseable {
  static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
  static final String NRPS =
      "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";
  static final String CLIENT_ID = "argmax-at-the-lms";
  static final String DEPLOYMENT = "deployment-1";
  private static final KeyPair KEYS = Jwt.newKeys();

  /// Ports come again, so they name nobody.
  private final String id = UUID.randomUUID().toString();

  private final HttpServer server;
  private final Set<String> assertions = new HashSet<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final Map<String, KeyPair> keys = new LinkedHashMap<>(Map.of("k1", KEYS));

  /// What becomes of the next scores: a status, or 0 for a connection that breaks.
  final Deque<Integer> troubles = new ArrayDeque<>();

  final List<JsonNode> scores = new ArrayList<>();
  final List<String> scorePaths = new ArrayList<>();
  final List<Map<String, Object>> lineItems = new ArrayList<>();
  final List<List<Map<String, Object>>> memberPages = new ArrayList<>();
  int keyReads;
  int tokensGiven;

  PlayedPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // It asks argmax for its keys with a library that looks for its own parts by this loader.
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    server.setExecutor(
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "platform");
              thread.setContextClassLoader(loader);
              return thread;
            }));
    server.createContext("/jwks", this::jwks);
    server.createContext("/token", this::token);
    server.createContext("/lineitems", this::lineItems);
    server.createContext("/members", this::members);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  String issuer() {
    return url("/" + id);
  }

  /// What staff write down of it.
  Map<String, Object> registration(String matchBy) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("name", "Moodle");
    wish.put("issuer", issuer());
    wish.put("clientId", CLIENT_ID);
    wish.put("deploymentIds", List.of(DEPLOYMENT));
    wish.put("authUrl", url("/auth"));
    wish.put("jwksUrl", url("/jwks?of=" + id));
    wish.put("tokenUrl", url("/token"));
    wish.put("matchBy", matchBy);
    return wish;
  }

  /// Registers it for the course of this client; returns its id.
  UUID registeredBy(Client staff, String matchBy) {
    return UUID.fromString(
        staff
            .request()
            .contentType("application/json")
            .body(registration(matchBy))
            .post("/api/v1/courses/" + staff.course() + "/lti/platforms")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  /// What it says of somebody who opens a link.
  Map<String, Object> says(String subject, String email, String nonce) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer());
    claims.put("aud", CLIENT_ID);
    claims.put("sub", subject);
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("nonce", nonce);
    claims.put("name", "Somebody at the LMS");
    claims.put("email", email);
    claims.put(LTI + "message_type", "LtiResourceLinkRequest");
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", DEPLOYMENT);
    claims.put(LTI + "target_link_uri", "https://argmax.example.edu/lti/launch");
    claims.put(LTI + "resource_link", Map.of("id", "link-1"));
    claims.put(LTI + "context", Map.of("id", "course-7"));
    claims.put(LTI + "custom", Map.of("assignment", "pset1"));
    claims.put(LTI + "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of(
            "scope", List.of(AGS + "score", AGS + "lineitem"),
            "lineitems", url("/lineitems?course=7"),
            "lineitem", url("/lineitems/1/lineitem?course=7")));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
        Map.of("context_memberships_url", url("/members"), "service_versions", List.of("2.0")));
    return claims;
  }

  /// The same for somebody of the staff who is to choose what the platform shows.
  Map<String, Object> asksToChoose(String subject, String nonce) {
    Map<String, Object> claims = says(subject, subject + "@lms.example.edu", nonce);
    claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
    claims.remove(LTI + "resource_link");
    claims.put(
        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
        Map.of(
            "deep_link_return_url", url("/chosen"),
            "accept_types", List.of("ltiResourceLink"),
            "accept_presentation_document_targets", List.of("window"),
            "accept_multiple", true,
            "data", "keep this"));
    return claims;
  }

  String signs(Map<String, Object> claims) {
    return signs(claims, "k1");
  }

  String signs(Map<String, Object> claims, String keyId) {
    KeyPair pair = keys.getOrDefault(keyId, KEYS);
    return Jwt.rs256(claims, keyId, pair.getPrivate());
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) KEYS.getPublic();
  }

  /// Signs with this key from now on, too.
  void publishes(String keyId) {
    keys.put(keyId, Jwt.newKeys());
  }

  /// Takes back all access tokens.
  void forgetsTokens() {
    tokens.clear();
  }

  private void jwks(HttpExchange exchange) throws IOException {
    keyReads++;
    List<Object> published = new ArrayList<>();
    keys.forEach((id, pair) -> published.add(Jwt.jwk(id, (RSAPublicKey) pair.getPublic())));
    answer(exchange, 200, Jwt.written(Map.of("keys", published)));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(body(exchange));
    JsonNode claims = Jwt.verified(form.getOrDefault("client_assertion", ""), PlayedBrowser.keys());
    long now = Instant.now().getEpochSecond();
    boolean good =
        "client_credentials".equals(form.get("grant_type"))
            && "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
                .equals(form.get("client_assertion_type"))
            && claims.path("iss").asText().equals(CLIENT_ID)
            && claims.path("sub").asText().equals(CLIENT_ID)
            && claims.path("aud").toString().contains("\"" + url("/token") + "\"")
            && claims.path("iat").asLong() <= now + 1
            && claims.path("exp").asLong() > now
            && claims.path("exp").asLong() <= claims.path("iat").asLong() + 300
            && assertions.add(claims.path("jti").asText(""));
    if (!good) {
      answer(exchange, 400, "{\"error\":\"invalid_client\"}");
      return;
    }
    String token = "token-" + ++tokensGiven;
    tokens.put(token, form.getOrDefault("scope", ""));
    answer(
        exchange,
        200,
        Jwt.written(
            Map.of(
                "access_token",
                token,
                "token_type",
                "Bearer",
                "expires_in",
                3600,
                "scope",
                form.getOrDefault("scope", ""))));
  }

  private void lineItems(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/scores")) {
      score(exchange);
    } else if (!mayIn(exchange, AGS + "lineitem")) {
      answer(exchange, 401, "{}");
    } else if (exchange.getRequestMethod().equals("POST")) {
      Map<String, Object> item = new HashMap<>();
      Jwt.JSON
          .readTree(body(exchange))
          .properties()
          .forEach(field -> item.put(field.getKey(), field.getValue()));
      item.put("id", url("/lineitems/made-" + (lineItems.size() + 1) + "/lineitem"));
      lineItems.add(item);
      answer(exchange, 201, Jwt.written(item));
    } else {
      answer(exchange, 200, Jwt.written(lineItems));
    }
  }

  private void score(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    Integer trouble = troubles.poll();
    if (!mayIn(exchange, AGS + "score")) {
      answer(exchange, 401, "{}");
    } else if (trouble == null) {
      scores.add(Jwt.JSON.readTree(body));
      scorePaths.add(exchange.getRequestURI().toString());
      answer(exchange, 204, "");
    } else if (trouble == 0) {
      exchange.close();
    } else {
      answer(exchange, trouble, "{}");
    }
  }

  private void members(HttpExchange exchange) throws IOException {
    if (!mayIn(exchange, NRPS)) {
      answer(exchange, 401, "{}");
      return;
    }
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    int page = query.contains("page=") ? Integer.parseInt(query.replaceAll(".*page=", "")) : 0;
    if (page + 1 < memberPages.size()) {
      exchange
          .getResponseHeaders()
          .set("Link", "<" + url("/members?page=" + (page + 1)) + ">; rel=\"next\"");
    }
    answer(
        exchange,
        200,
        Jwt.written(
            Map.of(
                "id",
                url("/members"),
                "context",
                Map.of("id", "course-7"),
                "members",
                memberPages.get(page))));
  }

  private boolean mayIn(HttpExchange exchange, String scope) {
    String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    return scope.equals(tokens.get(header.replace("Bearer ", "")));
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
