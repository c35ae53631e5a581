package dev.argmax.gateway.sso;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Whether the provider answers, so that nobody is sent to one that does not. Looked at when
/// somebody wants to sign in, and remembered for a few seconds.
@ApplicationScoped
public class Provider {
  /// Where signing in at the provider begins, and where the provider sends people back to.
  public static final String PATH = "/sign-in/sso";

  private static final Logger LOG = Logger.getLogger(Provider.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final SsoConfig config;
  private final ObjectMapper json;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final AsyncCache<URI, Optional<Discovery>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).buildAsync();

  Provider(SsoConfig config, ObjectMapper json) {
    this.config = config;
    this.json = json;
  }

  /// Whether there is one at all.
  public boolean isSetUp() {
    return config.issuer().isPresent();
  }

  /// What people call it.
  public String name() {
    return config.name();
  }

  /// Whether logins and passwords of our own are taken.
  public boolean leavesRoomForPasswords() {
    return !isSetUp() || config.passwords();
  }

  /// Whether it answers. Takes two seconds at most.
  public CompletableFuture<Boolean> answers() {
    return discovery().thenApply(Optional::isPresent);
  }

  /// The ways to sign in, on the way to this path. Blocks, so it is for virtual threads.
  public SignInOffer offer(String to) {
    if (!isSetUp()) {
      return new SignInOffer(leavesRoomForPasswords(), null);
    }
    var found = discovery().join();
    var link = PATH + "?to=" + encoded(to);
    return new SignInOffer(
        leavesRoomForPasswords(),
        new SignInOffer.Sso(
            config.name(), found.isPresent() ? link : null, found.map(this::signOut).orElse(null)));
  }

  private @Nullable String signOut(Discovery found) {
    var address = found.endSession();
    if (address == null) {
      return null;
    }
    var joint = address.contains("?") ? "&" : "?";
    return address + joint + "client_id=" + encoded(config.clientId());
  }

  private CompletableFuture<Optional<Discovery>> discovery() {
    return config
        .issuer()
        .map(issuer -> known.get(issuer, (_, _) -> ask(issuer)))
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  private CompletableFuture<Optional<Discovery>> ask(URI issuer) {
    var base = issuer.toString().replaceAll("/+$", "");
    var request =
        HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
            .timeout(PATIENCE)
            .build();
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .thenApply(this::read)
        .exceptionally(
            failure -> {
              LOG.warnf("Nobody can sign in with %s just now: %s", config.name(), failure);
              return Optional.empty();
            });
  }

  private Optional<Discovery> read(HttpResponse<byte[]> answer) {
    try {
      if (answer.statusCode() == 200) {
        return Optional.of(json.readValue(answer.body(), Discovery.class));
      }
      LOG.warnf(
          "Nobody can sign in with %s just now: %s says %d",
          config.name(), answer.uri(), answer.statusCode());
    } catch (IOException e) {
      LOG.warnf("Nobody can sign in with %s: %s tells no JSON", config.name(), answer.uri());
    }
    return Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  record Discovery(@JsonProperty("end_session_endpoint") @Nullable String endSession) {}
}
