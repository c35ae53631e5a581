package dev.argmax.service.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.service.outbound.Reply.Answer;
import dev.argmax.service.outbound.Reply.Nothing;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That a server proves the name of the request, though the connection goes to an address.
class OutboundTlsTest {
  private static final String WORD = "changeit";

  @TempDir Path directory;
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    String store = directory.resolve("server.p12").toString();
    keytool(
        "-genkeypair -alias server -keyalg EC -storetype PKCS12 -validity 2"
            + " -dname CN=receiver.example -ext SAN=dns:receiver.example",
        "-keystore",
        store);
    keytool(
        "-exportcert -rfc -alias server",
        "-keystore",
        store,
        "-file",
        directory.resolve("server.pem").toString());
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost("127.0.0.1")
                    .setPort(0)
                    .setSsl(true)
                    .setSni(true)
                    .setKeyCertOptions(new PfxOptions().setPath(store).setPassword(WORD)))
            .requestHandler(
                request -> request.response().end(request.connection().indicatedServerName()))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void takesAServerThatProvesItsName() {
    assertThat(asks("receiver.example", trusting()))
        .isInstanceOfSatisfying(
            Answer.class, answer -> assertThat(answer.body()).isEqualTo("receiver.example"));
  }

  @Test
  void refusesAServerThatHasAnotherName() {
    assertThat(asks("other.example", trusting())).isEqualTo(unproven());
  }

  @Test
  void refusesAServerThatNobodyVouchesFor() {
    assertThat(asks("receiver.example", new HttpClientOptions())).isEqualTo(unproven());
  }

  private static Nothing unproven() {
    return new Nothing("The server does not prove by TLS that it has this name.");
  }

  private Reply asks(String host, HttpClientOptions options) {
    Routes routes = new Routes(true, _ -> List.of(InetAddress.getLoopbackAddress()));
    URI address = URI.create("https://" + host + ":" + server.actualPort() + "/");
    return new Outbound(vertx, routes, options).send(Request.get(address));
  }

  private HttpClientOptions trusting() {
    return new HttpClientOptions()
        .setTrustOptions(
            new PemTrustOptions().addCertPath(directory.resolve("server.pem").toString()));
  }

  private static void keytool(String words, String... paths)
      throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        Stream.of(
                Stream.of(tool.toString()),
                Arrays.stream(words.split(" ", -1)),
                Arrays.stream(paths),
                Stream.of("-storepass", WORD))
            .flatMap(part -> part)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
