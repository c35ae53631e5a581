package dev.argmax.service.outbound;

import dev.argmax.service.outbound.Reply.Answer;
import dev.argmax.service.outbound.Reply.Nothing;
import dev.argmax.service.outbound.Route.Closed;
import dev.argmax.service.outbound.Route.Open;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Asks servers of which people told us, so that nobody reaches this machine or its network by
/// telling us of it.
///
/// Theory of operation. [Routes] decides to which address a request goes. Vert.x's client connects
/// to exactly that address and yet proves, by TLS, that the server has the name of the request; the
/// JDK's client resolves the name itself and cannot be told otherwise. No redirect is followed, no
/// connection is kept, nothing is unpacked; connecting, waiting and the answer's size have bounds.
@ApplicationScoped
public class Outbound {
  private static final int CONNECT_MILLIS = 5_000;

  private final Routes routes;
  private final HttpClient client;

  @Inject
  Outbound(Vertx vertx, OutboundConfig config) {
    this(vertx, new Routes(config.allowPrivate(), Resolver::system), new HttpClientOptions());
  }

  Outbound(Vertx vertx, Routes routes, HttpClientOptions options) {
    this.routes = routes;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions(options)
                .setKeepAlive(false)
                .setConnectTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeout(CONNECT_MILLIS)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxPoolSize(64));
  }

  /// What speaks against an address, for whoever gives it; nothing if requests may go there as far
  /// as can be seen now.
  public Optional<String> objectionTo(String address) {
    try {
      return switch (routes.to(new URI(address))) {
        case Closed closed when closed.forGood() -> Optional.of(closed.why());
        case Closed _, Open _ -> Optional.empty();
      };
    } catch (URISyntaxException e) {
      return Optional.of("This is no address.");
    }
  }

  /// Asks, and waits for what comes of it. Blocks, so it is for virtual threads, and for nobody who
  /// has a transaction open.
  public Reply send(Request request) {
    return switch (routes.to(request.address())) {
      case Closed closed -> new Nothing(closed.why());
      case Open open -> send(request, open);
    };
  }

  private Reply send(Request request, Open route) {
    Future<HttpClientRequest> opened = client.request(options(request, route));
    try {
      return opened
          .compose(sending -> sending.send(Buffer.buffer(request.body())))
          .compose(response -> read(response, request.mostBytes()))
          .toCompletionStage()
          .toCompletableFuture()
          .get(request.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      opened.onSuccess(HttpClientRequest::reset);
      return new Nothing(
          "There was no whole answer within " + request.patience().toSeconds() + " s.");
    } catch (ExecutionException e) {
      return new Nothing(why(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      opened.onSuccess(HttpClientRequest::reset);
      return new Nothing("The service was stopped.");
    }
  }

  private static RequestOptions options(Request request, Open route) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(request.method()))
            .setServer(
                SocketAddress.inetSocketAddress(
                    new InetSocketAddress(route.server(), route.port())))
            .setHost(route.host())
            .setPort(route.port())
            .setSsl(route.tls())
            .setURI(route.path())
            .setFollowRedirects(false)
            .putHeader("User-Agent", "argmax");
    request.headers().forEach(options::putHeader);
    return options;
  }

  private static Future<Reply> read(HttpClientResponse response, int most) {
    Promise<Reply> reply = Promise.promise();
    Buffer body = Buffer.buffer();
    response
        .handler(
            chunk -> {
              int room = most - body.length();
              body.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
              if (chunk.length() > room && reply.tryComplete(answer(response, body, false))) {
                response.request().reset();
              }
            })
        .exceptionHandler(reply::tryFail)
        .endHandler(_ -> reply.tryComplete(answer(response, body, true)));
    return reply.future();
  }

  private static Answer answer(HttpClientResponse response, Buffer body, boolean whole) {
    Map<String, String> headers = new HashMap<>();
    response
        .headers()
        .forEach((name, value) -> headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value));
    return new Answer(response.statusCode(), headers, body.toString(StandardCharsets.UTF_8), whole);
  }

  private static String why(@Nullable Throwable failure) {
    return switch (failure) {
      case SSLException _ -> "The server does not prove by TLS that it has this name.";
      case ConnectException _ -> "Nobody takes connections there.";
      case null, default -> "The connection broke before there was a whole answer.";
    };
  }
}
