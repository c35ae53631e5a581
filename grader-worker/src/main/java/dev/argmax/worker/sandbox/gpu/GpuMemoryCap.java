package dev.argmax.worker.sandbox.gpu;

import dev.argmax.sandbox.SandboxException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Ends jobs that take more of a device's memory than they may.
///
/// Theory of operation. The driver has no limit per process, so it is asked every now and then how
/// much is in use on a device that one job has for itself. A job can be over for as long as that
/// takes; what it takes then is no neighbour's. A slice is its own limit.
public final class GpuMemoryCap {
  private static final Logger LOG = System.getLogger(GpuMemoryCap.class.getName());

  private final NvidiaSmi driver;
  private final int mostMiB;
  private final Duration betweenLooks;

  /// @param mostMiB how much one job may have of a device
  public GpuMemoryCap(NvidiaSmi driver, int mostMiB, Duration betweenLooks) {
    this.driver = driver;
    this.mostMiB = mostMiB;
    this.betweenLooks = betweenLooks;
  }

  /// Watches a device while a job has it.
  ///
  /// @param over whether the job has ended
  /// @param end ends the job; called at most once
  public void watch(Gpu gpu, BooleanSupplier over, Runnable end) {
    Thread.startVirtualThread(() -> look(gpu, over, end));
  }

  /// Does not return before the job is over or ended.
  void look(Gpu gpu, BooleanSupplier over, Runnable end) {
    while (!over.getAsBoolean()) {
      if (takesTooMuch(gpu)) {
        end.run();
        return;
      }
      LockSupport.parkNanos(betweenLooks.toNanos());
    }
  }

  private boolean takesTooMuch(Gpu gpu) {
    try {
      var used = driver.usedMemoryMiB(gpu);
      return used.isPresent() && used.getAsInt() > mostMiB;
    } catch (SandboxException e) {
      LOG.log(Level.DEBUG, "a look at {0} failed: {1}", gpu, e.getMessage());
      return false;
    }
  }
}
