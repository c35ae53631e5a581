package dev.argmax.worker.sandbox.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.argmax.sandbox.SandboxException;
import dev.argmax.worker.testsupport.RealGpu;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What the driver's own tool says of this machine, if it has a GPU.
class RealGpuTest {
  private final NvidiaSmi driver = RealGpu.driver();

  @Test
  void tellsOfDevicesThatNobodyUses() {
    assertThat(driver.devices())
        .allSatisfy(
            gpu -> {
              assertThat(gpu.id()).matches("(GPU|MIG)-[0-9a-f-]{36}");
              assertThat(gpu.name()).isNotBlank();
              assertThat(driver.isIdle(gpu)).isTrue();
            });
  }

  @Test
  void tellsTheMemoryInUseOfAWholeDevice() {
    assertThat(driver.devices())
        .filteredOn(Gpu::whole)
        .allSatisfy(gpu -> assertThat(driver.usedMemoryMiB(gpu).orElseThrow()).isBetween(0, 4_000));
  }

  @Test
  void saysNothingOfADeviceThatIsNotThere() {
    var none = new Gpu("GPU-00000000-0000-0000-0000-000000000000", "none");

    assertThat(driver.isIdle(none)).isFalse();
    assertThatThrownBy(() -> Objects.requireNonNull(driver.usedMemoryMiB(none)))
        .isInstanceOf(SandboxException.class);
  }
}
