package dev.argmax.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody else's server, written from Standard Webhooks alone: it shares no code with the
/// service.
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final List<Message> messages = new CopyOnWriteArrayList<>();

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /// @param headers of the answer, besides the status
  record Answer(int status, Map<String, String> headers, int bytes) {}

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=argmax";
  }

  /// Answers the next messages like this, and those after them with 204.
  void answers(Integer... statuses) {
    Arrays.stream(statuses).map(each -> new Answer(each, Map.of(), 0)).forEach(answers::add);
  }

  void answers(Answer answer) {
    answers.add(answer);
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  Message only() {
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  Message last() {
    return messages.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    messages.add(
        new Message(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            header(exchange, "webhook-id"),
            header(exchange, "webhook-timestamp"),
            header(exchange, "webhook-signature"),
            body));
    Answer answer = answers.isEmpty() ? new Answer(204, Map.of(), 0) : answers.remove();
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), answer.bytes() == 0 ? -1 : answer.bytes());
    if (answer.bytes() > 0) {
      write(exchange.getResponseBody(), answer.bytes());
    }
    exchange.close();
  }

  /// Whoever reads may leave before the end.
  private static void write(OutputStream out, int bytes) {
    try {
      out.write(new byte[bytes]);
    } catch (IOException e) {
      assertThat(bytes).isGreaterThan(1 << 20);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
    assertThat(values).as(name).hasSize(1);
    return values.getFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// What was received.
  record Message(
      String method, String path, String id, String timestamp, String signature, String body) {

    JsonPath json() {
      return new JsonPath(body);
    }

    /// Whether one of the signatures is made with this secret.
    boolean isSignedWith(String secret) {
      byte[] expected = sign(secret, id + "." + timestamp + "." + body);
      return Arrays.stream(signature.split(" ", -1))
          .filter(each -> each.startsWith("v1,"))
          .map(each -> Base64.getDecoder().decode(each.substring("v1,".length())))
          .anyMatch(each -> MessageDigest.isEqual(each, expected));
    }

    private static byte[] sign(String secret, String content) {
      try {
        assertThat(secret).startsWith("whsec_");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }
}
