package dev.argmax.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
  @TempDir Path root;
  private Path dir;
  private final int port = FreePorts.any();
  private LocalPostgres postgres;

  @BeforeEach
  void start() {
    dir = root.resolve("postgres");
    postgres = LocalPostgres.start(dir, port);
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void keepsWhatWasCommittedWhenServerIsKilled() throws Exception {
    execute("CREATE TABLE kept (n int)");
    execute("INSERT INTO kept VALUES (7)");

    postmaster().destroyForcibly();
    postgres.close();
    postgres = LocalPostgres.start(dir, port);

    assertThat(query("SELECT n FROM kept")).isEqualTo("7");
  }

  @Test
  void takesOverFromServerOfKilledJvm() throws Exception {
    postgres.close();
    var jvm = otherJvm();
    jvm.inputReader().readLine();
    var abandoned = postmaster();
    jvm.destroyForcibly().waitFor();
    assertThat(abandoned.isAlive()).isTrue();

    postgres = LocalPostgres.start(dir, port);

    assertThat(query("SELECT 1")).isEqualTo("1");
    assertThat(postmaster().pid()).isNotEqualTo(abandoned.pid());
  }

  @Test
  void startsWhenStrangerHasTheNumberInThePidFile() throws Exception {
    postgres.close();
    Files.writeString(
        dir.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n/elsewhere\n");

    postgres = LocalPostgres.start(dir, port);

    assertThat(query("SELECT 1")).isEqualTo("1");
  }

  @Test
  void asksEverybodyForThePassword() {
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void letsTheServiceOwnItsDatabaseAndNothingElse() throws Exception {
    assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
  }

  @Test
  void syncsWhatItCommits() throws Exception {
    assertThat(query("SHOW fsync")).isEqualTo("on");
    assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
  }

  private Process otherJvm() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            LocalStackMain.class.getName(),
            "postgres",
            "--data",
            root.toString(),
            "--postgres-port",
            Integer.toString(port))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessHandle postmaster() throws Exception {
    var pid = Files.readAllLines(dir.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  private void execute(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String query(String sql) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
