package dev.argmax.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff exact = new Backoff(() -> 0);

  @Test
  void waitsAsStandardWebhooksRecommends() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(tried -> exact.after(tried, null)))
        .map(Optional::orElseThrow)
        .map(Duration::toString)
        .containsExactly(
            "PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
    assertThat(exact.after(10, null)).isEmpty();
  }

  @Test
  void waitsUpToATenthLonger() {
    assertThat(new Backoff(() -> 1).after(3, null)).contains(Duration.ofMinutes(33));
  }

  @Test
  void waitsAsLongAsTheReceiverAsksButNoLongerThanADay() {
    assertThat(exact.after(1, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
    assertThat(exact.after(2, Duration.ofSeconds(1))).contains(Duration.ofMinutes(5));
    assertThat(exact.after(1, Duration.ofDays(400))).contains(Duration.ofDays(1));
  }
}
