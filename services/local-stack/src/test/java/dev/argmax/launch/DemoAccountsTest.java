package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {
  @TempDir Path dir;

  @Test
  void keepsSecretsAndFollowsTheAddress() throws Exception {
    var file = dir.resolve("demo.env");
    var first = DemoAccounts.keptIn(file, "http://127.0.0.1:8080");

    var second = DemoAccounts.keptIn(file, "http://127.0.0.1:9090");

    assertThat(second.token("student")).isEqualTo(first.token("student"));
    assertThat(Files.readAllLines(file)).contains("BASE_URL=http://127.0.0.1:9090");
  }

  @Test
  void givesEverybodyTheirOwn() {
    var accounts = DemoAccounts.keptIn(dir.resolve("demo.env"), "http://127.0.0.1:8080");

    assertThat(accounts.token("student"))
        .matches("amx_[A-Za-z0-9_-]{43}")
        .isNotEqualTo(accounts.token("student2"));
    assertThat(accounts.values())
        .containsEntry("COURSE", "6.S898-fall-2022")
        .containsEntry("TA_LOGIN", "ta-1")
        .containsEntry("LISTENER_LOGIN", "listener-1")
        .containsEntry("ADMIN_LOGIN", "admin-1")
        .containsKeys("LMS_CLIENT_ID", "LMS_CLIENT_SECRET", "INSTRUCTOR_PASSWORD");
  }

  @Test
  void isReadableForItsOwnerOnly() throws Exception {
    var file = dir.resolve("demo.env");
    DemoAccounts.keptIn(file, "http://127.0.0.1:8080");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
