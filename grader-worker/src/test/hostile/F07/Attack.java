package t;

import ai.djl.ndarray.NDArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    for (var file : List.of("/proc/keys", "/proc/timer_list", "/proc/kcore", "/proc/sched_debug", "/sys/firmware")) {
      var path = Path.of(file);
      try {
        var content = Files.isDirectory(path) ? Files.list(path).toList().toString() : Files.readString(path);
        if (!content.isEmpty() && !content.equals("[]")) System.out.println("READ " + file);
      } catch (java.io.IOException e) {
        // As it should be.
      }
    }
    for (var file : List.of("/proc/sysrq-trigger", "/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches",
        "/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/release_agent",
        "/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/proc/self/oom_score_adj")) {
      try {
        Files.writeString(Path.of(file), "-1", java.nio.file.StandardOpenOption.WRITE);
        System.out.println("WROTE " + file);
      } catch (java.io.IOException e) {
        // As it should be.
      }
    }
    return x.mul(2);
  }
}
