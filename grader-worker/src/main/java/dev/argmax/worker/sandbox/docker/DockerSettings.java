package dev.argmax.worker.sandbox.docker;

import dev.argmax.worker.sandbox.gpu.GpuLeases;
import dev.argmax.worker.sandbox.gpu.GpuMemoryCap;
import org.jspecify.annotations.Nullable;

/// What a [DockerSandbox] needs to know.
///
/// @param image the tag or id of the sandbox image, which must be there: nothing is ever pulled
/// @param workerId labels our boxes, so that the next start of the same worker finds what an
///   earlier one left behind
/// @param runtime another OCI runtime than the daemon's own, such as `runsc`
/// @param gpus from which every runner is lent one; null on a machine of the cpu lane
/// @param gpuMemory how much of it a runner may take; null for all
public record DockerSettings(
    String image,
    String workerId,
    @Nullable String runtime,
    @Nullable GpuLeases gpus,
    @Nullable GpuMemoryCap gpuMemory) {
  public DockerSettings(String image, String workerId, @Nullable String runtime) {
    this(image, workerId, runtime, null, null);
  }
}
