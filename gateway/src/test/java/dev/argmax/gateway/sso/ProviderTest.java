package dev.argmax.gateway.sso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderTest {
  private static final String DISCOVERY = "/realms/x/.well-known/openid-configuration";

  private record Settings(Optional<URI> issuer, boolean passwords) implements SsoConfig {
    @Override
    public String name() {
      return "Example University";
    }

    @Override
    public String clientId() {
      return "argmax";
    }

    @Override
    public Optional<String> clientSecret() {
      return Optional.empty();
    }
  }

  private final HttpServer server;

  ProviderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void isOffAtFirst() {
    var offer = provider(Optional.empty(), false).offer("/");

    assertThat(offer).isEqualTo(new SignInOffer(true, null));
  }

  @Test
  void linksToAProviderThatAnswers() {
    says(200, "{\"issuer\": \"x\", \"end_session_endpoint\": \"https://x.example/logout\"}");

    var offer = provider(issuer("/realms/x/"), true).offer("/courses/x?y=1");

    assertThat(offer.passwords()).isTrue();
    assertThat(offer.sso())
        .isEqualTo(
            new SignInOffer.Sso(
                "Example University",
                "/sign-in/sso?to=%2Fcourses%2Fx%3Fy%3D1",
                "https://x.example/logout?client_id=argmax"));
  }

  @Test
  void mayBeTheOnlyWay() {
    says(200, "{\"end_session_endpoint\": null}");

    var offer = provider(issuer("/realms/x"), false).offer("/");

    assertThat(offer.passwords()).isFalse();
    assertThat(Objects.requireNonNull(offer.sso()).signOut()).isNull();
  }

  @Test
  void doesNotLinkToAProviderThatDoesNotAnswer() {
    server.stop(0);
    assertUnreachable();
  }

  @Test
  void doesNotLinkToAProviderThatFails() {
    says(500, "{}");
    assertUnreachable();
  }

  @Test
  void doesNotLinkToWhatIsNoProvider() {
    says(200, "<html>");
    assertUnreachable();
  }

  private void assertUnreachable() {
    var offer = provider(issuer("/realms/x"), true).offer("/");

    assertThat(offer.sso()).isEqualTo(new SignInOffer.Sso("Example University", null, null));
    assertThat(offer.passwords()).isTrue();
  }

  private static Provider provider(Optional<URI> issuer, boolean passwords) {
    var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    return new Provider(new Settings(issuer, passwords), json.build());
  }

  private Optional<URI> issuer(String path) {
    return Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  private void says(int status, String text) {
    server.createContext(
        DISCOVERY,
        exchange -> {
          var body = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }
}
