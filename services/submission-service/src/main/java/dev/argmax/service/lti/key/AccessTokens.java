package dev.argmax.service.lti.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.lti.platform.Platform;
import dev.argmax.service.outbound.Outbound;
import dev.argmax.service.outbound.Reply;
import dev.argmax.service.outbound.Request;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/// Asks platforms on our behalf: gets an access token by client credentials with a signed assertion
/// (IMS Security Framework 1.0, 4.1.1), keeps it until shortly before it ends, and gets another one
/// once when the platform does not take it.
@Singleton
public final class AccessTokens {
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  // At most one entry for each platform and scope.
  private final ConcurrentMap<Key, Token> known = new ConcurrentHashMap<>();
  private final Outbound outbound;
  private final Signer signer;
  private final WallClock clock;
  private final ObjectMapper json;

  AccessTokens(Outbound outbound, Signer signer, WallClock clock, ObjectMapper json) {
    this.outbound = outbound;
    this.signer = signer;
    this.clock = clock;
    this.json = json;
  }

  /// Sends the request with a token of this scope; what hinders getting one is the reply. Blocks,
  /// and must not be called with a transaction open.
  public Reply send(Platform platform, String scope, Request request) {
    Key key = new Key(platform.id(), scope);
    Token token = known.get(key);
    if (token == null || !clock.instant().isBefore(token.until())) {
      return sendWithNew(platform, key, request);
    }
    Reply reply = outbound.send(authorized(request, token));
    if (reply instanceof Reply.Answer answer && answer.status() == 401) {
      known.remove(key, token);
      return sendWithNew(platform, key, request);
    }
    return reply;
  }

  private Reply sendWithNew(Platform platform, Key key, Request request) {
    return switch (ask(platform, key.scope())) {
      case Given given -> {
        known.put(key, given.token());
        yield outbound.send(authorized(request, given.token()));
      }
      case Denied denied -> new Reply.Nothing(denied.why());
    };
  }

  private TokenReply ask(Platform platform, String scope) {
    String us = platform.clientId();
    String assertion = signer.sign(us, platform.addresses().audience(), Map.of("sub", us));
    Map<String, String> form = new TreeMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", ASSERTION);
    form.put("client_assertion", assertion);
    form.put("scope", scope);
    Request request =
        Request.post(
                URI.create(platform.addresses().token()),
                "application/x-www-form-urlencoded",
                encoded(form))
            .with("Accept", "application/json");
    return switch (outbound.send(request)) {
      case Reply.Answer answer -> read(answer);
      case Reply.Nothing nothing -> new Denied("It gave no access token. " + nothing.why());
    };
  }

  private TokenReply read(Reply.Answer answer) {
    if (!answer.isOk()) {
      return new Denied("It gave no access token and said %d.".formatted(answer.status()));
    }
    try {
      JsonNode body = json.readTree(answer.body());
      String token = body.path("access_token").asText("");
      if (!token.isEmpty()) {
        Duration life = Duration.ofSeconds(body.path("expires_in").asLong(LONGEST.toSeconds()));
        Duration kept = life.compareTo(LONGEST) > 0 ? LONGEST : life;
        return new Given(new Token(token, clock.instant().plus(kept).minus(MARGIN)));
      }
    } catch (JsonProcessingException e) {
      // Said below: there is no token in it.
    }
    return new Denied("What it gave as an access token is none.");
  }

  private static Request authorized(Request request, Token token) {
    return request.with("Authorization", "Bearer " + token.value());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private record Key(UUID platform, String scope) {}

  private record Token(String value, Instant until) {}

  private sealed interface TokenReply {}

  private record Given(Token token) implements TokenReply {}

  private record Denied(String why) implements TokenReply {}
}
