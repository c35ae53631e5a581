package dev.argmax.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.argmax.worker.sandbox.gpu.Gpu;
import dev.argmax.worker.sandbox.gpu.GpuLeases;
import dev.argmax.worker.sandbox.gpu.NvidiaSmi;
import dev.argmax.worker.testsupport.RealGpu;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Attacks that need a GPU, on this machine's, with nothing that would cap its memory. After each
/// an honest submission must earn every point on the same device, and the device must be left.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GpuHostileTest {
  private NvidiaSmi driver;
  private GpuLeases leases;
  private Arena arena;

  @BeforeAll
  void connect() {
    driver = RealGpu.driver();
    leases = RealGpu.leases();
    arena = Arena.onGpu(worker -> RealGpu.uncapped(worker, leases));
  }

  @AfterAll
  void close() {
    if (arena != null) {
      arena.close();
    }
  }

  static Stream<HostileCase> cases() {
    return HostileCase.onGpu();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void earnsWhatItDeservesAndLeavesTheDevice(HostileCase hostile) {
    hostile.requireDeserved(arena.grade(hostile.sources(), hostile.patience()).outcome());

    var honest = arena.gradeHonest().outcome();
    assertThat(Points.of(honest)).as(honest.toString()).isEqualTo(5);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(driver.devices()).allMatch(this::isIdle));
    leases.requireUsable();
  }

  private boolean isIdle(Gpu gpu) {
    return driver.isIdle(gpu);
  }
}
