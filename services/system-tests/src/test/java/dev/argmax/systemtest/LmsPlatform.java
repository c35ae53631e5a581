package dev.argmax.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A learning management system of another site, written from LTI 1.3 alone: pages that people
/// click on, and the services behind them.
final class LmsPlatform implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private final String argmax;
  private final HttpServer server;
  private final KeyPair keys = newKeys();

  /// What was brought back by deep linking, verified.
  final List<JsonNode> chosen = new CopyOnWriteArrayList<>();

  /// What argmax said of students.
  final List<JsonNode> scores = new CopyOnWriteArrayList<>();

  LmsPlatform(String argmax) throws IOException {
    this.argmax = argmax;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/link", this::link);
    server.createContext("/auth", this::auth);
    server.createContext("/jwks", exchange -> answer(exchange, "application/json", jwks()));
    server.createContext("/token", this::token);
    server.createContext("/items/1/scores", this::score);
    server.createContext("/members", this::members);
    server.createContext("/chosen", this::chosen);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// To browsers another site than 127.0.0.1.
  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /// What staff write down of it.
  String registration() {
    return written(
        Map.of(
            "name", "Moodle",
            "issuer", url(""),
            "clientId", "argmax",
            "deploymentIds", List.of("1"),
            "authUrl", url("/auth"),
            "jwksUrl", url("/jwks"),
            "tokenUrl", url("/token"),
            "matchBy", "EMAIL"));
  }

  /// A page with a link, as this user sees it.
  private void link(HttpExchange exchange) throws IOException {
    var query = exchange.getRequestURI().getRawQuery();
    var login =
        argmax
            + "/lti/login?iss="
            + encoded(url(""))
            + "&client_id=argmax&target_link_uri="
            + encoded(argmax + Visitor.COURSE)
            + "&login_hint="
            + encoded(query);
    answer(
        exchange, "text/html", "<a id=open href=\"" + login.replace("&", "&amp;") + "\">Open</a>");
  }

  /// Signs in whoever the hint says, and sends them back with a form.
  private void auth(HttpExchange exchange) throws IOException {
    var query = fields(exchange.getRequestURI().getRawQuery());
    var hint = fields(query.getOrDefault("login_hint", ""));
    answer(
        exchange,
        "text/html",
        """
        <form method="post" action="%s"><input type="hidden" name="state" value="%s">
        <input type="hidden" name="id_token" value="%s"><button id="go">Go</button></form>"""
            .formatted(
                query.get("redirect_uri"),
                query.get("state"),
                signed(claims(hint, query.getOrDefault("nonce", "")))));
  }

  private Map<String, Object> claims(Map<String, String> hint, String nonce) {
    var now = System.currentTimeMillis() / 1000;
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", url(""));
    claims.put("aud", "argmax");
    claims.put("sub", "user " + hint.get("email"));
    claims.put("email", hint.get("email"));
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put("nonce", nonce);
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", "1");
    claims.put(LTI + "target_link_uri", argmax + Visitor.COURSE);
    claims.put(LTI + "context", Map.of("id", "7"));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of(
            "scope", List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
            "lineitem", url("/items/1")));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
        Map.of("context_memberships_url", url("/members"), "service_versions", List.of("2.0")));
    if (hint.containsKey("choose")) {
      claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
      claims.put(
          "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
          Map.of(
              "deep_link_return_url", url("/chosen"), "accept_types", List.of("ltiResourceLink")));
    } else {
      claims.put(LTI + "message_type", "LtiResourceLinkRequest");
      claims.put(LTI + "resource_link", Map.of("id", "1"));
      claims.put(LTI + "custom", Map.of("assignment", Pset1.SLUG));
    }
    return claims;
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = fields(body(exchange));
    var assertion = verified(form.getOrDefault("client_assertion", ""));
    var good = assertion.path("sub").asText().equals("argmax");
    answer(
        exchange,
        "application/json",
        good ? "{\"access_token\":\"let-in\",\"expires_in\":3600}" : "{}");
  }

  private void score(HttpExchange exchange) throws IOException {
    if ("Bearer let-in".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      scores.add(JSON.readTree(body(exchange)));
    }
    answer(exchange, "application/json", "{}");
  }

  /// The one student who is in the course.
  private void members(HttpExchange exchange) throws IOException {
    var student =
        Map.of(
            "user_id", "user s@lms.example.edu",
            "status", "Active",
            "name", "Student of the LMS",
            "email", "s@lms.example.edu",
            "roles", List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    answer(
        exchange,
        "application/vnd.ims.lti-nrps.v2.membershipcontainer+json",
        written(Map.of("id", url("/members"), "members", List.of(student))));
  }

  private void chosen(HttpExchange exchange) throws IOException {
    chosen.add(verified(fields(body(exchange)).getOrDefault("JWT", "")));
    answer(exchange, "text/html", "<p id=taken>Taken</p>");
  }

  private String signed(Map<String, Object> claims) {
    var content =
        base64(written(Map.of("alg", "RS256", "kid", "k1")).getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(written(claims).getBytes(StandardCharsets.UTF_8));
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode verified(String token) {
    try {
      var parts = token.split("\\.", -1);
      var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
      for (var key : JSON.readTree(read(argmax + "/lti/jwks")).path("keys")) {
        if (key.path("kid").equals(header.path("kid"))) {
          var signature = Signature.getInstance("SHA256withRSA");
          signature.initVerify(
              KeyFactory.getInstance("RSA")
                  .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e"))));
          signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
          if (signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
          }
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("nobody has signed " + token);
  }

  private static String read(String address) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String jwks() {
    var key = (RSAPublicKey) keys.getPublic();
    return written(
        Map.of(
            "keys",
            List.of(
                Map.of(
                    "kty",
                    "RSA",
                    "kid",
                    "k1",
                    "n",
                    base64(key.getModulus().toByteArray()),
                    "e",
                    base64(key.getPublicExponent().toByteArray())))));
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (var field : text.split("&", -1)) {
      var parts = field.split("=", 2);
      fields.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
