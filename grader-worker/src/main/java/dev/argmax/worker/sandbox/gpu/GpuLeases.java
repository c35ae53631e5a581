package dev.argmax.worker.sandbox.gpu;

import dev.argmax.sandbox.SandboxException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Lends each device to one job at a time.
///
/// Theory of operation. Nothing bounds a job's memory on a GPU but the device itself, and nobody
/// promises that it is wiped between two processes; so a device, or a slice of one, belongs to one
/// job until every process of it is gone. A device that still has one, or no longer answers, some
/// seconds after its job was killed is sick: it is lent no more until the worker starts again.
/// Nothing here resets a device, because others may be using the machine.
public final class GpuLeases {
  private static final Logger LOG = System.getLogger(GpuLeases.class.getName());

  /// The driver tells nobody when a device becomes free: it has to be asked.
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final NvidiaSmi driver;
  private final Duration patience;
  private final Deque<Gpu> free;
  private int usable;

  /// Finds the devices.
  ///
  /// @param patience how long to wait for a device: for a free one, and for a used one to be left
  /// @throws SandboxException if there is none
  public GpuLeases(NvidiaSmi driver, Duration patience) {
    this.driver = driver;
    this.patience = patience;
    var devices = driver.devices();
    if (devices.isEmpty()) {
      throw new SandboxException("no GPU was found");
    }
    this.free = new ArrayDeque<>(devices);
    this.usable = devices.size();
    LOG.log(Level.INFO, "GPUs: {0}", List.copyOf(devices));
  }

  /// A device for one job.
  ///
  /// @throws SandboxException if none becomes free in time
  public synchronized Gpu take() {
    long until = System.nanoTime() + patience.toNanos();
    try {
      while (free.isEmpty() && usable > 0) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          throw new SandboxException("every GPU is in use");
        }
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while waiting for a GPU", e);
    }
    requireUsable();
    return free.removeFirst();
  }

  /// Takes a device back, once its job was killed. Waits until it is left and drains it if it is
  /// not; whoever calls is not kept waiting.
  public void giveBack(Gpu gpu) {
    Thread.startVirtualThread(() -> settle(gpu));
  }

  /// @throws SandboxException if every device is sick
  public synchronized void requireUsable() {
    if (usable == 0) {
      throw new SandboxException("every GPU of this machine is sick");
    }
  }

  private void settle(Gpu gpu) {
    boolean well = isLeftInTime(gpu);
    synchronized (this) {
      if (well) {
        free.addLast(gpu);
      } else {
        usable--;
        LOG.log(
            Level.ERROR, "{0} is sick and lent no more; restart the worker when it is well", gpu);
      }
      notifyAll();
    }
  }

  private boolean isLeftInTime(Gpu gpu) {
    long until = System.nanoTime() + patience.toNanos();
    while (!driver.isIdle(gpu)) {
      if (System.nanoTime() > until) {
        return false;
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
