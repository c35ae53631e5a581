package dev.argmax.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The README's way of knowing that an event is ours, run as it stands there. Where there is no
/// Python, [WebhookTest] says the same of signatures.
class ReceiverSampleTest {
  private static final String ID = "msg_1";
  private static final String BODY = "{\"type\":\"changes.published\",\"ü\":1}";
  private static String sample = "";

  private final byte[] secret = Signature.freshSecret();
  private final Instant now = Clock.systemUTC().instant();

  @BeforeAll
  static void read() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    int start = readme.indexOf("import base64, hmac, time");
    assertThat(start).as("the sample in the README").isPositive();
    sample = readme.substring(start, readme.indexOf("```", start));
    assumeThat(
            Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3"))))
        .isTrue();
  }

  @Test
  void knowsWhatIsOurs() throws IOException, InterruptedException {
    assertThat(verdict(secret, now, BODY)).isEqualTo("True");
  }

  @Test
  void knowsItWhileTheSecretIsBeingReplaced() throws IOException, InterruptedException {
    String both = Signature.of(List.of(Signature.freshSecret(), secret), ID, now, BODY);

    assertThat(verdict(secret, now, BODY, both)).isEqualTo("True");
  }

  @Test
  void refusesWhatIsNot() throws IOException, InterruptedException {
    assertThat(verdict(Signature.freshSecret(), now, BODY)).isEqualTo("False");
    assertThat(verdict(secret, now, BODY + " ")).isEqualTo("False");
    assertThat(verdict(secret, now.plusSeconds(1), BODY)).isEqualTo("False");
  }

  @Test
  void refusesWhatIsOld() throws IOException, InterruptedException {
    Instant old = now.minus(Duration.ofMinutes(6));

    assertThat(verdict(secret, old, BODY, Signature.of(List.of(secret), ID, old, BODY)))
        .isEqualTo("False");
  }

  private String verdict(byte[] key, Instant sent, String body)
      throws IOException, InterruptedException {
    return verdict(key, sent, body, Signature.of(List.of(secret), ID, now, BODY));
  }

  private static String verdict(byte[] key, Instant sent, String body, String signature)
      throws IOException, InterruptedException {
    String call =
        """

        import sys
        headers = {"webhook-id": sys.argv[2], "webhook-timestamp": sys.argv[3],
                   "webhook-signature": sys.argv[4]}
        print(is_from_argmax(sys.argv[1], headers, sys.stdin.buffer.read()))
        """;
    String seconds = Long.toString(sent.getEpochSecond());
    Process python =
        new ProcessBuilder(
                "python3", "-c", sample + call, Signature.text(key), ID, seconds, signature)
            .redirectErrorStream(true)
            .start();
    try (var in = python.getOutputStream()) {
      in.write(body.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return output.strip();
  }
}
