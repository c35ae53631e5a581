package dev.argmax.worker.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.argmax.pset.PsetPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The internal routes of the submission service, as far as a worker uses them. Every run that was
/// offered can be claimed once.
public final class FakeService implements AutoCloseable {
  public static final String TOKEN = "internal-token-of-the-test";
  public static final String ARCHIVE_SHA256 = "ab".repeat(32);

  private final HttpServer server;
  private final PsetPackage pset;
  private final Map<UUID, UUID> submissions = new ConcurrentHashMap<>();
  private final Set<UUID> claimed = ConcurrentHashMap.newKeySet();
  private final Set<UUID> revoked = ConcurrentHashMap.newKeySet();
  private final List<UUID> claims = new CopyOnWriteArrayList<>();
  private final AtomicInteger presences = new AtomicInteger();
  private volatile boolean down;

  public FakeService(PsetPackage pset) {
    this.pset = pset;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/internal/v1/", this::answer);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public PsetPackage pset() {
    return pset;
  }

  /// A run that can be claimed.
  public UUID offer() {
    var runId = UUID.randomUUID();
    submissions.put(runId, UUID.randomUUID());
    return runId;
  }

  public UUID submissionOf(UUID runId) {
    return submissions.getOrDefault(runId, new UUID(0, 0));
  }

  /// Answers 503 to everything, or no longer.
  public void setDown(boolean isDown) {
    down = isDown;
  }

  /// The next heartbeat of this run hears that its lease is lost.
  public void revoke(UUID runId) {
    revoked.add(runId);
  }

  /// How often a worker said that it is there.
  public int presences() {
    return presences.get();
  }

  /// Runs in the order in which somebody tried to claim them.
  public List<UUID> claims() {
    return List.copyOf(claims);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (down) {
        send(exchange, 503, "{}");
      } else if (!("Bearer " + TOKEN)
          .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "{}");
      } else {
        route(exchange, exchange.getRequestURI().getPath().split("/"));
      }
    }
  }

  /// Parts: "", internal, v1, runs | submissions | psets, id, action.
  private void route(HttpExchange exchange, String[] parts) throws IOException {
    switch (parts[3] + (parts.length > 5 ? "/" + parts[5] : "")) {
      case "runs/claim" -> claim(exchange, UUID.fromString(parts[4]));
      case "runs/lease" ->
          send(exchange, revoked.contains(UUID.fromString(parts[4])) ? 409 : 200, "{}");
      case "submissions/sources" -> send(exchange, 200, sources());
      case "workers" -> {
        exchange.sendResponseHeaders(204, -1);
        presences.incrementAndGet();
      }
      case "psets" -> sendPset(exchange, parts.length == 4);
      default -> send(exchange, 404, "{}");
    }
  }

  private void sendPset(HttpExchange exchange, boolean list) throws IOException {
    if (list) {
      send(exchange, 200, "{\"digests\": [\"%s\"]}".formatted(pset.digest()));
    } else {
      send(exchange, 200, pset.bytes());
    }
  }

  private void claim(HttpExchange exchange, UUID runId) throws IOException {
    if (!submissions.containsKey(runId)) {
      send(exchange, 404, "{}");
      return;
    }
    claims.add(runId);
    if (!claimed.add(runId)) {
      send(exchange, 409, "{}");
      return;
    }
    send(
        exchange,
        200,
        """
        {"runId": "%s", "submissionId": "%s", "epoch": 3, "leaseUntil": "2022-09-26T20:00:00Z",
         "psetDigest": "%s", "archiveSha256": "%s"}
        """
            .formatted(runId, submissionOf(runId), pset.digest(), ARCHIVE_SHA256));
  }

  private static String sources() {
    String code = "package t; public final class Answer {}";
    return """
    {"sha256": "%s", "files": [{"path": "Answer.java", "content": "%s"}]}
    """
        .formatted(
            ARCHIVE_SHA256,
            Base64.getEncoder().encodeToString(code.getBytes(StandardCharsets.UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
