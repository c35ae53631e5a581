package dev.argmax.systemtest;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// A Keycloak with the realm of `keycloak/realm.json`, as a process on 127.0.0.1. What it knows is
/// in memory and gone with it.
final class Keycloak implements AutoCloseable {
  private static final String SECRET = "the client's secret in the realm of the tests";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path HOME = Path.of(System.getProperty("keycloak.home", ""));

  private final Process process;

  private Keycloak(Process process) {
    this.process = process;
  }

  /// What a system has to be told to sign people in with a Keycloak on this port.
  static Map<String, String> settingsFor(int port) {
    return Map.of(
        "ARGMAX_SSO_ISSUER",
        issuer(port),
        "ARGMAX_SSO_CLIENT_SECRET",
        SECRET,
        "ARGMAX_SSO_NAME",
        "Example University",
        "ARGMAX_SSO_MATCH",
        "login");
  }

  /// Starts it for the gateway at this address and returns when it can sign people in. The first
  /// start after unpacking takes half a minute longer, because Keycloak then builds itself.
  static Keycloak start(int port, String gateway) throws IOException {
    var realms = Files.createDirectories(HOME.resolve("data/import"));
    Files.writeString(
        realms.resolve("argmax-realm.json"),
        resource("/keycloak/realm.json").replace("SECRET", SECRET).replace("GATEWAY", gateway));
    var builder =
        new ProcessBuilder(
            HOME.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--cache=local",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
    var log = HOME.resolveSibling("keycloak.log").toFile();
    var keycloak = new Keycloak(builder.redirectErrorStream(true).redirectOutput(log).start());
    try {
      keycloak.awaitReady(issuer(port));
    } catch (RuntimeException e) {
      keycloak.close();
      throw e;
    }
    return keycloak;
  }

  private void awaitReady(String issuer) {
    var discovery = URI.create(issuer + "/.well-known/openid-configuration");
    await("Keycloak, whose log is target/keycloak.log")
        .atMost(PATIENCE)
        .failFast("Keycloak has ended", () -> !process.isAlive())
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> status(discovery) == 200);
  }

  private static int status(URI address) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static String issuer(int port) {
    return "http://127.0.0.1:" + port + "/realms/argmax";
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(Keycloak.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Ends the script and the JVM that it started.
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .join();
  }
}
