package dev.argmax.gateway.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs a [PlayedService] beside the tests and takes their wishes over HTTP, because tests and this
/// class may live in different class loaders.
public final class ServiceResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable PlayedService service;
  private @Nullable HttpServer wishes;

  @Override
  public Map<String, String> start() {
    try {
      var played = PlayedService.at(0);
      service = played;
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::wish);
      server.start();
      wishes = server;
      return Map.of(
          "argmax.service.url",
          "http://127.0.0.1:" + played.port(),
          "argmax.internal.token",
          PlayedService.INTERNAL_TOKEN,
          "argmax.limits.in-flight",
          "3",
          "argmax.limits.sign-ins",
          "20",
          "test.wishes",
          "http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (service != null) {
      service.close();
    }
    if (wishes != null) {
      wishes.stop(0);
    }
  }

  private void wish(HttpExchange exchange) throws IOException {
    var played = Objects.requireNonNull(service);
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (path) {
      case "/news" -> played.news().say(body);
      case "/silence" -> played.news().end();
      case String say when say.startsWith("/say/") ->
          played.say(say.substring("/say/".length()), body);
      case "/release" -> played.release();
      case "/hold" -> played.holdAgain();
      case "/stop" -> played.close();
      case "/start" -> service = PlayedService.at(played.port());
      default -> {}
    }
    var seen = Objects.requireNonNull(service).seen().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, seen.length == 0 ? -1 : seen.length);
    try (var out = exchange.getResponseBody()) {
      out.write(seen);
    }
  }
}
