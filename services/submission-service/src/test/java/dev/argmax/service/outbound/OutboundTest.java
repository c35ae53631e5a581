package dev.argmax.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.argmax.service.outbound.Reply.Answer;
import dev.argmax.service.outbound.Reply.Nothing;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where requests go, and where they never go.
class OutboundTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("1.1.1.1");

  private final Vertx vertx = Vertx.vertx();
  private final List<HttpExchange> arrived = new CopyOnWriteArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void end() {
    end.countDown();
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void asksAsItIsTold() {
    Request request =
        Request.post(at("receiver.example", "/echo?a=%20b"), "application/json", "{\"ü\": 1}")
            .with("X-Mark", "x");

    Answer answer = answer(open(HERE).send(request));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("POST /echo?a=%20b x application/json {\"ü\": 1}");
    assertThat(answer.isWhole()).isTrue();
    assertThat(answer.header("X-ANSWER")).contains("yes");
    assertThat(arrived.getFirst().getRequestHeaders().getFirst("Host"))
        .isEqualTo("receiver.example:" + server.getAddress().getPort());
  }

  /// Nobody but the test's resolver knows the name, so an answer shows that what it said is what
  /// was connected to; a second look would have found another address.
  @Test
  void connectsToTheAddressThatItLookedAt() {
    assertThat(
            answer(open(HERE, PUBLIC).send(Request.get(at("receiver.example", "/echo")))).status())
        .isEqualTo(200);
    assertThat(asked).containsExactly("receiver.example");
  }

  @Test
  void refusesANameThatLeadsHere() {
    assertThat(nothing(closed(HERE).send(Request.get(URI.create("https://receiver.example/")))))
        .isEqualTo("The address is not on the public internet.");
  }

  @Test
  void refusesANameOfWhichOneAddressIsNotPublic() {
    Outbound outbound = outbound(false, _ -> List.of(PUBLIC, HERE));

    assertThat(nothing(outbound.send(Request.get(URI.create("https://receiver.example/")))))
        .isEqualTo("The address is not on the public internet.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0177.0.0.1/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0/",
        "https://localhost/",
        "https://LOCALHOST/",
        "https://localhost./",
        "https://127.0.0.1./",
        "https://[::1]/",
        "https://[::]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::127.0.0.1]/",
        "https://[0:0:0:0:0:0:0:1%25lo]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[fd00:ec2::254]/",
        "https://10.0.0.1/",
        "https://①②⑦.0.0.1/",
        "https://1.1.1.1@127.0.0.1/",
        "https://127.0.0.1#@1.1.1.1/",
        "https://1.1.1.1\\@127.0.0.1/"
      })
  void refusesThisMachineInEverySpelling(String address) {
    Outbound outbound = outbound(false, Resolver::system);

    assertThat(outbound.objectionTo(address).isPresent() || isUnknown(outbound, address)).isTrue();
    assertThat(arrived).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.edu/",
        "file:///etc/passwd",
        "gopher://example.edu/",
        "ftp://example.edu/",
        "example.edu/hook",
        "https:///hook",
        "https:hook",
        "https://user:word@example.edu/",
        "https://example.edu:0/",
        "https://example.edu:70000/",
        "https://example.edu/#part",
        "jar:https://example.edu!/",
        ""
      })
  void objectsToWhatIsNoPlainAddressWithTls(String address) {
    assertThat(outbound(false, _ -> List.of(PUBLIC)).objectionTo(address)).isPresent();
  }

  @Test
  void doesNotObjectToAPublicAddressNorToANameThatIsNotKnownYet() {
    assertThat(closed(PUBLIC).objectionTo("https://receiver.example:8443/hook?course=1")).isEmpty();
    assertThat(
            outbound(
                    false,
                    name -> {
                      throw new UnknownHostException(name);
                    })
                .objectionTo("https://receiver.example/"))
        .isEmpty();
  }

  @Test
  void followsNoRedirect() {
    Answer answer = answer(open(HERE).send(Request.get(at("receiver.example", "/redirect"))));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(arrived).hasSize(1);
  }

  @Test
  void readsNoMoreThanItMay() {
    Answer answer =
        answer(
            open(HERE).send(Request.get(at("receiver.example", "/endless")).readingAtMost(1000)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).hasSize(1000);
    assertThat(answer.isWhole()).isFalse();
  }

  @Test
  void waitsNoLongerThanItMayForAServerThatGoesOnForever() {
    Request request = Request.get(at("receiver.example", "/slow")).within(Duration.ofSeconds(1));

    assertThat(nothing(open(HERE).send(request)))
        .isEqualTo("There was no whole answer within 1 s.");
  }

  @Test
  void saysWhenNobodyIsThere() {
    URI address = at("receiver.example", "/");
    server.stop(0);

    assertThat(nothing(open(HERE).send(Request.get(address))))
        .isEqualTo("Nobody takes connections there.");
  }

  @Test
  void saysWhenTheServerSpeaksNoTls() {
    URI address = URI.create("https://receiver.example:" + server.getAddress().getPort() + "/echo");

    assertThat(nothing(open(HERE).send(Request.get(address))))
        .isEqualTo("The server does not prove by TLS that it has this name.");
  }

  @Test
  void understandsHowLongToWait() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    assertThat(waiting("120").retryAfter(now)).contains(Duration.ofMinutes(2));
    assertThat(waiting("Thu, 01 Jan 2026 00:01:00 GMT").retryAfter(now))
        .contains(Duration.ofMinutes(1));
    assertThat(waiting("Wed, 31 Dec 2025 00:00:00 GMT").retryAfter(now)).isEmpty();
    assertThat(waiting("soon").retryAfter(now)).isEmpty();
  }

  @Test
  void staysOutOfProductionWhenPrivateAddressesAreOpen() {
    assertThatThrownBy(() -> new ProductionGuard(() -> true, () -> true).check())
        .hasMessageContaining("argmax.outbound.allow-private");
    new ProductionGuard(() -> true, () -> false).check();
    new ProductionGuard(() -> false, () -> true).check();
  }

  private static Answer waiting(String text) {
    return new Answer(503, Map.of("retry-after", text), "", true);
  }

  private static boolean isUnknown(Outbound outbound, String address) {
    return outbound.send(Request.get(URI.create(address))) instanceof Nothing(String why)
        && why.equals("The name of the host is not known.");
  }

  private static Answer answer(Reply reply) {
    assertThat(reply).isInstanceOf(Answer.class);
    return (Answer) reply;
  }

  private static String nothing(Reply reply) {
    assertThat(reply).isInstanceOf(Nothing.class);
    return ((Nothing) reply).why();
  }

  /// Lets requests go anywhere; the name means these addresses, one after the other.
  private Outbound open(InetAddress... inTurn) {
    return outbound(true, name -> List.of(inTurn[next(name) % inTurn.length]));
  }

  private Outbound closed(InetAddress address) {
    return outbound(false, _ -> List.of(address));
  }

  private int next(String name) {
    asked.add(name);
    return asked.size() - 1;
  }

  private Outbound outbound(boolean privateToo, Resolver resolver) {
    return new Outbound(vertx, new Routes(privateToo, resolver), new HttpClientOptions());
  }

  private URI at(String host, String path) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
  }

  private void handle(HttpExchange exchange) throws IOException {
    arrived.add(exchange);
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (exchange.getRequestURI().getPath()) {
      case "/redirect" -> {
        exchange.getResponseHeaders().add("Location", "/echo");
        exchange.sendResponseHeaders(302, -1);
      }
      case "/endless" -> drip(exchange, 64 << 10, Duration.ZERO);
      case "/slow" -> drip(exchange, 1, Duration.ofMillis(100));
      default -> {
        byte[] echo =
            "%s %s %s %s %s"
                .formatted(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("X-Mark"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Answer", "yes");
        exchange.sendResponseHeaders(200, echo.length);
        exchange.getResponseBody().write(echo);
      }
    }
    exchange.close();
  }

  /// Sends on and on, until the other side leaves or the test is over.
  private void drip(HttpExchange exchange, int bytes, Duration pause) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        out.write("x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
