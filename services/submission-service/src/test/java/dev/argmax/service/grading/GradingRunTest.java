package dev.argmax.service.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.argmax.contracts.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GradingRunTest {
  private static final Instant NOW = Instant.parse("2022-09-20T12:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final GradingRun run =
      new GradingRun(UUID.randomUUID(), UUID.randomUUID(), Lane.CPU_INTERACTIVE, "digest")
          .queuedAt(NOW);

  @Test
  void raisesTheEpochWithEachClaim() {
    run.claim("a", NOW, LEASE);
    run.claim("b", NOW.plusSeconds(16), LEASE);

    assertThat(run.epoch).isEqualTo(2);
    assertThat(run.infrastructureFailures).isEqualTo(1);
    assertThat(run.awaitsOutcomeOf(1)).isFalse();
    assertThat(run.awaitsOutcomeOf(2)).isTrue();
  }

  @Test
  void isNotClaimedWhileTheLeaseHolds() {
    run.claim("a", NOW, LEASE);

    assertThat(run.isClaimableAt(NOW.plus(LEASE))).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> run.claim("b", NOW.plus(LEASE), LEASE));
  }

  @Test
  void awaitsNothingBeforeTheFirstClaim() {
    assertThat(run.awaitsOutcomeOf(0)).isFalse();
  }

  @Test
  void awaitsNothingOnceItIsDone() {
    run.claim("a", NOW, LEASE);
    run.finish(new Judged(Verdict.ACCEPTED, 1, 1, new ShownScore(1, 0), "{}", "{}"), NOW);

    assertThat(run.awaitsOutcomeOf(1)).isFalse();
    assertThat(run.isClaimableAt(NOW.plusSeconds(100))).isFalse();
  }

  @Test
  void waitsLongerAfterEachFailure() {
    run.claim("a", NOW, LEASE);
    run.fail("x", true, 5, NOW);
    Instant first = run.announceAt;
    run.claim("a", NOW, LEASE);
    run.fail("x", true, 5, NOW);

    assertThat(first).isEqualTo(NOW.plusSeconds(1));
    assertThat(run.announceAt).isEqualTo(NOW.plusSeconds(2));
  }

  @Test
  void remindsLessAndLessOften() {
    for (int i = 0; i < 20; i++) {
      run.announced(NOW);
    }

    assertThat(run.announceAt).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }
}
