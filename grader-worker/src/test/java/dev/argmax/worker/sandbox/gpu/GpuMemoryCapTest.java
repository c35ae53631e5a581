package dev.argmax.worker.sandbox.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuMemoryCapTest {
  private static final Gpu WHOLE = new Gpu("GPU-0a1b2c3d-0000-1111-2222-333344445555", "L4");
  private static final Gpu SLICE = new Gpu("MIG-11111111-5f5f-5e5e-a1a1-b2b2b2b2b2b2", "1g.10gb");

  @TempDir private Path directory;
  private final CountDownLatch ended = new CountDownLatch(1);
  private FakeNvidiaSmi smi;
  private GpuMemoryCap cap;

  @BeforeEach
  void startDriver() throws IOException {
    smi = FakeNvidiaSmi.of(directory, "");
    cap = new GpuMemoryCap(smi.client(), 8_000, Duration.ofMillis(20));
  }

  @Test
  void endsAJobThatTakesTooMuch() throws Exception {
    smi.usedMemory(WHOLE, 8_000);
    cap.watch(WHOLE, () -> false, ended::countDown);
    assertThat(ended.getCount()).isOne();

    smi.usedMemory(WHOLE, 8_001);

    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void goesOnUntilTheJobIsOver() throws Exception {
    var questions = new AtomicInteger();
    smi.usedMemory(WHOLE, 8_000);

    cap.look(WHOLE, () -> questions.incrementAndGet() == 3, ended::countDown);

    assertThat(questions).hasValue(3);
    assertThat(ended.getCount()).isOne();
  }

  @Test
  void leavesASliceToItsOwnLimit() {
    assertThat(smi.client().usedMemoryMiB(SLICE)).isEmpty();
  }
}
