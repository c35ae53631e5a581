package dev.argmax.worker.sandbox.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.argmax.sandbox.SandboxException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuLeasesTest {
  private static final String TWO =
      """
      GPU 0: NVIDIA H100 80GB HBM3 (UUID: GPU-0a1b2c3d-0000-1111-2222-333344445555)
      GPU 1: NVIDIA H100 80GB HBM3 (UUID: GPU-9a1b2c3d-0000-1111-2222-333344445555)
      """;
  private static final String ONE =
      "GPU 0: NVIDIA L4 (UUID: GPU-9a1b2c3d-0000-1111-2222-333344445555)\n";
  private static final String SLICED =
      """
      GPU 0: NVIDIA H100 80GB HBM3 (UUID: GPU-0a1b2c3d-0000-1111-2222-333344445555)
        MIG 3g.40gb     Device  0: (UUID: MIG-11111111-5f5f-5e5e-a1a1-b2b2b2b2b2b2)
        MIG 1g.10gb     Device  1: (UUID: MIG-22222222-5f5f-5e5e-a1a1-b2b2b2b2b2b2)
      GPU 1: NVIDIA L4 (UUID: GPU-9a1b2c3d-0000-1111-2222-333344445555)
      """;
  private static final Duration SOON = Duration.ofMillis(600);

  @TempDir private Path directory;

  @Test
  void findsWholeDevices() throws IOException {
    assertThat(smi(TWO).client().devices())
        .extracting(Gpu::id)
        .containsExactly(
            "GPU-0a1b2c3d-0000-1111-2222-333344445555", "GPU-9a1b2c3d-0000-1111-2222-333344445555");
  }

  @Test
  void findsSlicesInPlaceOfTheDeviceThatIsCut() throws IOException {
    assertThat(smi(SLICED).client().devices())
        .containsExactly(
            new Gpu("MIG-11111111-5f5f-5e5e-a1a1-b2b2b2b2b2b2", "NVIDIA H100 80GB HBM3 3g.40gb"),
            new Gpu("MIG-22222222-5f5f-5e5e-a1a1-b2b2b2b2b2b2", "NVIDIA H100 80GB HBM3 1g.10gb"),
            new Gpu("GPU-9a1b2c3d-0000-1111-2222-333344445555", "NVIDIA L4"));
  }

  @Test
  void lendsEachDeviceToOneJob() throws IOException {
    var leases = new GpuLeases(smi(TWO).client(), SOON);

    assertThat(leases.take()).isNotEqualTo(leases.take());
    assertThatThrownBy(leases::take)
        .isInstanceOf(SandboxException.class)
        .hasMessage("every GPU is in use");
  }

  @Test
  void lendsADeviceAgainOnceItIsLeft() throws IOException {
    var smi = smi(TWO);
    var leases = new GpuLeases(smi.client(), Duration.ofSeconds(20));
    leases.take();
    var gpu = leases.take();
    smi.processOn(gpu);
    leases.giveBack(gpu, true);
    smi.nothingOn(gpu);

    assertThat(leases.take()).isEqualTo(gpu);
  }

  @Test
  void drainsADeviceThatIsNotLeft() throws IOException {
    var smi = smi(TWO);
    var leases = new GpuLeases(smi.client(), SOON);
    var sick = leases.take();
    var well = leases.take();
    smi.processOn(sick);
    leases.giveBack(sick, true);
    leases.giveBack(well, true);

    assertThat(leases.take()).isEqualTo(well);
    assertThatThrownBy(leases::take).isInstanceOf(SandboxException.class);
    leases.requireUsable();
  }

  @Test
  void lendsADeviceAgainOnceItsMemoryIsFree() throws IOException {
    var smi = smi(ONE);
    var leases = new GpuLeases(smi.client(), Duration.ofSeconds(20));
    var gpu = leases.take();
    smi.usedMemory(gpu, 20_000);
    leases.giveBack(gpu, true);
    smi.usedMemory(gpu, 60);

    assertThat(leases.take()).isEqualTo(gpu);
  }

  @Test
  void drainsADeviceWhoseMemoryStaysInUse() throws IOException {
    var smi = smi(ONE);
    var leases = new GpuLeases(smi.client(), SOON);
    var gpu = leases.take();
    smi.usedMemory(gpu, 20_000);
    leases.giveBack(gpu, true);

    assertThatThrownBy(leases::take).isInstanceOf(SandboxException.class);
    await().untilAsserted(() -> assertThatThrownBy(leases::requireUsable).isNotNull());
  }

  @Test
  void takesNoMemoryForFreeThatAnEarlierWorkersJobHeld() throws IOException {
    var smi = smi(ONE);
    smi.usedMemory(smi.client().devices().getFirst(), 20_000);
    var leases = new GpuLeases(smi.client(), Duration.ofSeconds(3));
    var gpu = leases.take();
    smi.usedMemory(gpu, 4);
    leases.giveBack(gpu, true);
    assertThat(leases.take()).isEqualTo(gpu);

    smi.usedMemory(gpu, 20_000);
    leases.giveBack(gpu, true);

    assertThatThrownBy(leases::take).isInstanceOf(SandboxException.class);
  }

  @Test
  void drainsADeviceOnWhichNothingComesUp() throws IOException {
    var leases = new GpuLeases(smi(ONE).client(), Duration.ofSeconds(20));
    for (int job = 0; job < 2; job++) {
      leases.giveBack(leases.take(), false);
    }
    leases.giveBack(leases.take(), true);
    for (int job = 0; job < 3; job++) {
      leases.giveBack(leases.take(), false);
    }

    assertThatThrownBy(leases::take).hasMessageContaining("sick");
  }

  @Test
  void saysWhenEveryDeviceIsSick() throws IOException {
    var smi = smi(TWO);
    var leases = new GpuLeases(smi.client(), SOON);
    var first = leases.take();
    var second = leases.take();
    smi.breakDown();
    leases.giveBack(first, true);
    leases.giveBack(second, true);

    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(leases::requireUsable)
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("sick"));
    assertThatThrownBy(leases::take).hasMessageContaining("sick");
  }

  @Test
  void wantsADevice() throws IOException {
    var none = smi("").client();
    assertThatThrownBy(() -> new GpuLeases(none, SOON)).hasMessage("no GPU was found");
    assertThatThrownBy(() -> new GpuLeases(new NvidiaSmi("/no/nvidia-smi"), SOON))
        .isInstanceOf(SandboxException.class);
  }

  private FakeNvidiaSmi smi(String list) throws IOException {
    return FakeNvidiaSmi.of(directory, list);
  }
}
