package dev.argmax.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// A PostgreSQL server on 127.0.0.1 with one database and one role, both named `argmax`.
///
/// The data directory belongs to it: `data/` (the cluster), `password`, `postgres.log`. What was
/// committed survives `kill -9` of this JVM and of the server; a server that an earlier JVM left
/// behind is stopped first. Works for root too, in a user namespace, since PostgreSQL refuses root.
public final class LocalPostgres implements AutoCloseable {
  private static final String NAME = "argmax";

  private final EmbeddedPostgres server;
  private final String password;

  private LocalPostgres(EmbeddedPostgres server, String password) {
    this.server = server;
    this.password = password;
  }

  /// Starts a server over this directory, making it if needed.
  ///
  /// @param port where to listen; 0 for any free port
  public static LocalPostgres start(Path dataDir, int port) {
    var data = dataDir.toAbsolutePath().resolve("data");
    try {
      Files.createDirectories(dataDir);
      AbandonedPostmaster.stop(data);
      var password = passwordAt(dataDir);
      var server = launch(data, port == 0 ? FreePorts.any() : port, password);
      try {
        secure(server, data, password);
      } catch (IOException | SQLException e) {
        server.close();
        throw e;
      }
      return new LocalPostgres(server, password);
    } catch (IOException | SQLException e) {
      throw new LocalStackException(
          "PostgreSQL did not start on %s: see %s/postgres.log".formatted(data, dataDir), e);
    }
  }

  /// The password of the server over this directory, chosen at the first call.
  public static String passwordAt(Path dataDir) throws IOException {
    return Secrets.keptIn(dataDir.resolve("password"));
  }

  /// Stops the server over this directory that nobody is left to stop, if there is one.
  public static void stopAbandoned(Path dataDir) {
    try {
      AbandonedPostmaster.stop(dataDir.toAbsolutePath().resolve("data"));
    } catch (IOException e) {
      throw new LocalStackException("cannot look for a PostgreSQL over " + dataDir, e);
    }
  }

  public String jdbcUrl() {
    return jdbcUrl(server.getPort());
  }

  /// What [#jdbcUrl()] is for a server on this port.
  public static String jdbcUrl(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
  }

  public String username() {
    return NAME;
  }

  public String password() {
    return password;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new LocalStackException("PostgreSQL did not stop", e);
    }
  }

  private static EmbeddedPostgres launch(Path data, int port, String password) throws IOException {
    var log = Redirect.appendTo(data.resolveSibling("postgres.log").toFile());
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(Secrets.privateCache("postgres").toFile())
        .setPort(port)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setConnectConfig("password", password)
        .setLocaleConfig("locale", "C")
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        // The library's defaults are for throw-away tests; what was committed here must last.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "32MB")
        .setServerConfig("jit", "off")
        .setServerConfig("max_parallel_workers_per_gather", "0")
        .setServerConfig("autovacuum_max_workers", "1")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("log_timezone", "UTC")
        .start();
  }

  /// `initdb` of the library trusts every local user. Students' code may be one of them, so the
  /// first start sets passwords and closes that door.
  private static void secure(EmbeddedPostgres server, Path data, String password)
      throws IOException, SQLException {
    var access = data.resolve("pg_hba.conf");
    var closed = "host all all 127.0.0.1/32 scram-sha-256\n";
    if (Files.readString(access).equals(closed)) {
      return;
    }
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      createRoleAndDatabase(connection, statement, password);
      Files.writeString(access, closed);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static void createRoleAndDatabase(
      Connection connection, Statement statement, String password) throws SQLException {
    // The password is of our own making: letters, digits, '-' and '_'.
    statement.execute("ALTER ROLE postgres PASSWORD '%s'".formatted(password));
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?")) {
      statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(NAME, password));
    }
    if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?")) {
      statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(NAME));
    }
  }

  private static boolean exists(Connection connection, String question) throws SQLException {
    try (var prepared = connection.prepareStatement(question)) {
      prepared.setString(1, NAME);
      try (var rows = prepared.executeQuery()) {
        return rows.next();
      }
    }
  }
}
