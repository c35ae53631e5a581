package dev.argmax.worker.testsupport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.argmax.sandbox.SandboxException;
import dev.argmax.worker.sandbox.docker.DockerSettings;
import dev.argmax.worker.sandbox.gpu.Gpu;
import dev.argmax.worker.sandbox.gpu.GpuLeases;
import dev.argmax.worker.sandbox.gpu.GpuMemoryCap;
import dev.argmax.worker.sandbox.gpu.NvidiaSmi;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// The GPUs of this machine. Where there are none, the test that asks is skipped, and says so.
public final class RealGpu {
  /// More than a job of the tests takes, and far less than a GPU has.
  public static final int CAP_MIB = 6_000;

  private static final String IMAGE = "ARGMAX_SANDBOX_GPU_IMAGE";
  private static final NvidiaSmi DRIVER = new NvidiaSmi("nvidia-smi");

  private RealGpu() {}

  /// The driver's tool of a machine that has a GPU.
  public static NvidiaSmi driver() {
    require(!devices().isEmpty(), "nvidia-smi tells of no GPU");
    return DRIVER;
  }

  /// Devices, to be lent to runners of the image that `ARGMAX_SANDBOX_GPU_IMAGE` names.
  public static GpuLeases leases() {
    return new GpuLeases(driver(), Duration.ofSeconds(20));
  }

  /// Boxes of the gpu lane, each of which may take [#CAP_MIB] of its device.
  public static DockerSettings capped(String worker, GpuLeases leases) {
    var cap = new GpuMemoryCap(DRIVER, CAP_MIB, Duration.ofMillis(500));
    return new DockerSettings(image(), worker, null, leases, cap);
  }

  /// Boxes of the gpu lane, each of which may take all of its device.
  public static DockerSettings uncapped(String worker, GpuLeases leases) {
    return new DockerSettings(image(), worker, null, leases, null);
  }

  /// Boxes of the same image without a device.
  public static DockerSettings processorOnly(String worker) {
    return new DockerSettings(image(), worker, null);
  }

  private static String image() {
    require(System.getenv(IMAGE) != null, IMAGE + " names no image made by Dockerfile.gpu");
    return Objects.requireNonNull(System.getenv(IMAGE));
  }

  private static List<Gpu> devices() {
    try {
      return DRIVER.devices();
    } catch (SandboxException _) {
      return List.of();
    }
  }

  private static void require(boolean there, String otherwise) {
    if (!there) {
      System.err.println("SKIPPED: the gpu lane is not tested: " + otherwise + ".");
    }
    assumeTrue(there, "the gpu lane is not tested: " + otherwise);
  }
}
