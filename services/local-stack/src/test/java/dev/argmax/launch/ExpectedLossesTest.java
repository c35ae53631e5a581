package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectedLossesTest {
  @Test
  void readsTheListAndFindsTheSameInResult(@TempDir Path wrong) throws Exception {
    Files.writeString(
        wrong.resolve("expected.yaml"), "because: of a sign\nloses:\n  - 1.2/gradient-w1\n");
    var result =
        ApiClient.json(
            """
            {"problems": [
              {"id": "1.1", "tests": [{"name": "forward", "points": 3, "maxPoints": 3}]},
              {"id": "1.2", "tests": [{"name": "gradient-w1", "points": 1.5, "maxPoints": 3}]}]}
            """);

    assertThat(ExpectedLosses.in(wrong).tests()).containsExactly("1.2/gradient-w1");
    assertThat(ExpectedLosses.of(result)).containsExactly("1.2/gradient-w1");
  }
}
