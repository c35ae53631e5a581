package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BoundedPipeTest {
  private final BoundedPipe pipe = new BoundedPipe(8);

  @Test
  void handsOverMoreThanItHolds() throws Exception {
    var sent = new byte[10_000];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) (i * 31);
    }
    var writing =
        CompletableFuture.runAsync(
            () -> {
              try (var out = pipe.writer()) {
                out.write(sent);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });

    assertThat(pipe.reader().readAllBytes()).isEqualTo(sent);
    writing.get(10, TimeUnit.SECONDS);
  }

  @Test
  void holdsUpTheWriterWhileFull() throws Exception {
    pipe.writer().write(new byte[8]);
    var ninth = Thread.ofVirtual().start(() -> writeOne());

    awaitWaiting(ninth);
    assertThat(pipe.reader().read()).isZero();
    assertThat(ninth.join(java.time.Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void letsTheWriterGoWhenNobodyReads() throws Exception {
    pipe.writer().write(new byte[8]);
    pipe.closeReader();

    assertThatThrownBy(() -> pipe.writer().write(1)).isInstanceOf(IOException.class);
  }

  @Test
  void givesWhatIsLeftAfterTheWriterHasGone() throws Exception {
    pipe.writer().write(new byte[] {7});
    pipe.closeWriter();

    assertThat(pipe.reader().read()).isEqualTo(7);
    assertThat(pipe.reader().read()).isEqualTo(-1);
  }

  private void writeOne() {
    try {
      pipe.writer().write(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
