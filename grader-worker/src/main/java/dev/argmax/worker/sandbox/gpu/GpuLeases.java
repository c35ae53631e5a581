package dev.argmax.worker.sandbox.gpu;

import dev.argmax.sandbox.SandboxException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// Lends each device to one job at a time.
///
/// Theory of operation. Nobody promises that a GPU is wiped between two processes; so a device, or
/// a slice of one, belongs to one job until every process of it is gone and its memory is as free
/// as it has ever been; not as before the first job, when an earlier worker's boxes may have been
/// on it. A device that is not left like this, or no longer answers, some seconds after its job was
/// killed is sick, and so is one on which several jobs in a row did not even come up: each starts
/// with a computation of our own on the device, before it has seen student code, which is the
/// canary of the job before. A sick device is lent no more until the worker starts again. Nothing
/// here resets a device, because others may be using the machine.
public final class GpuLeases {
  private static final Logger LOG = System.getLogger(GpuLeases.class.getName());

  /// The driver tells nobody when a device becomes free: it has to be asked.
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  /// What a driver that wakes up or goes to sleep makes of an empty device's memory.
  private static final int MEMORY_SLACK_MIB = 64;

  /// A single one may be the machine's fault, or a worker's that was stopped in between.
  private static final int FALSE_STARTS_OF_A_SICK_DEVICE = 3;

  private final NvidiaSmi driver;
  private final Duration patience;
  private final Deque<Gpu> free;
  private final Map<Gpu, Integer> leastUsed = new ConcurrentHashMap<>();
  private final Map<Gpu, Integer> falseStarts = new HashMap<>();
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
    for (var device : devices) {
      driver.usedMemoryMiB(device).ifPresent(used -> leastUsed.put(device, used));
    }
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
  /// sick; whoever calls is not kept waiting.
  ///
  /// @param cameUp whether what ran there got as far as to compute on the device
  public void giveBack(Gpu gpu, boolean cameUp) {
    Thread.startVirtualThread(() -> settle(gpu, cameUp));
  }

  /// @throws SandboxException if every device is sick
  public synchronized void requireUsable() {
    if (usable == 0) {
      throw new SandboxException("every GPU of this machine is sick");
    }
  }

  private void settle(Gpu gpu, boolean cameUp) {
    boolean left = isLeftInTime(gpu);
    synchronized (this) {
      int failed = cameUp ? 0 : falseStarts.getOrDefault(gpu, 0) + 1;
      falseStarts.put(gpu, failed);
      if (left && failed < FALSE_STARTS_OF_A_SICK_DEVICE) {
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
    while (!isLeft(gpu)) {
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

  private boolean isLeft(Gpu gpu) {
    try {
      return isEmpty(gpu, driver.usedMemoryMiB(gpu)) && driver.isIdle(gpu);
    } catch (SandboxException _) {
      return false;
    }
  }

  /// @param used nothing where it cannot be told
  private boolean isEmpty(Gpu gpu, OptionalInt used) {
    if (used.isEmpty()) {
      return true;
    }
    int least = leastUsed.merge(gpu, used.getAsInt(), Math::min);
    return used.getAsInt() <= least + MEMORY_SLACK_MIB;
  }
}
