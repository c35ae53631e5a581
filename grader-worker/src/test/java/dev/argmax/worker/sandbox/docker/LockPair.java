package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ulimit;
import java.util.List;
import java.util.Map;

/// A lock of the box, the attack that it is meant for, and how to take it away. Where two locks
/// hold the same door, the other one is taken from both boxes.
enum LockPair {
  NETWORK("new java.net.Socket(\"127.0.0.1\", %d).close();") {
    @Override
    void weaken(HostConfig cage) {
      cage.withNetworkMode("host");
    }
  },
  /// Both as root: for others the files' owner holds the door, too.
  READ_ONLY_ROOT("Files.writeString(Path.of(\"/etc/x\"), \"x\");") {
    @Override
    boolean isRoot(boolean locked) {
      return true;
    }

    @Override
    void weaken(HostConfig cage) {
      cage.withReadonlyRootfs(false);
    }
  },
  /// Both with a writable root, see above.
  ORDINARY_USER("Files.writeString(Path.of(\"/etc/x\"), \"x\");") {
    @Override
    boolean isRoot(boolean locked) {
      return !locked;
    }

    @Override
    void prepare(HostConfig cage) {
      cage.withReadonlyRootfs(false);
    }
  },
  /// Both as root, who has none of root's capabilities, and without the system call filter, which
  /// refuses to change owners.
  CAPABILITIES(
      "var file = Files.createFile(Path.of(\"/tmp/x\")); Files.setAttribute(file, \"unix:uid\", 1);") {
    @Override
    boolean isRoot(boolean locked) {
      return true;
    }

    @Override
    void prepare(HostConfig cage) {
      cage.withSecurityOpts(List.of("no-new-privileges", "seccomp=unconfined"));
    }

    @Override
    void weaken(HostConfig cage) {
      cage.withCapDrop(new Capability[0]);
    }
  },
  NO_EXECUTION_OF_WRITTEN_FILES(
      """
      var own = Files.copy(Path.of("/opt/argmax/jre/lib/jspawnhelper"), Path.of("/tmp/own"));
      own.toFile().setExecutable(true);
      new ProcessBuilder("/tmp/own").start().waitFor();
      """) {
    @Override
    void weaken(HostConfig cage) {
      cage.withTmpFs(Map.of("/tmp", "rw,exec,nosuid,nodev,size=8m,mode=1777"));
    }
  },
  SIZE_OF_SCRATCH("Files.write(Path.of(\"/tmp/x\"), new byte[16 << 20]);") {
    @Override
    void prepare(HostConfig cage) {
      cage.withUlimits(List.of()); // which bound one file's length
    }

    @Override
    void weaken(HostConfig cage) {
      cage.withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,nodev,mode=1777"));
    }
  },
  NUMBER_OF_FILES("for (int i = 0; i < 5_000; i++) Files.createFile(Path.of(\"/tmp/f\" + i));") {
    @Override
    void weaken(HostConfig cage) {
      cage.withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,nodev,size=8m,nr_inodes=9k,mode=1777"));
    }
  },
  LENGTH_OF_A_FILE("Files.write(Path.of(\"/tmp/x\"), new byte[16 << 20]);") {
    @Override
    void prepare(HostConfig cage) {
      cage.withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,nodev,mode=1777"));
    }

    @Override
    void weaken(HostConfig cage) {
      cage.withUlimits(List.of());
    }
  },
  PROCESSES(
      """
      for (int i = 0; i < 60; i++) {
        Thread.ofPlatform().daemon().start(() -> {
          for (;;) java.util.concurrent.locks.LockSupport.park();
        });
      }
      """) {
    @Override
    void weaken(HostConfig cage) {
      cage.withPidsLimit(500L);
    }
  },
  MEMORY(
      """
      var manager = ai.djl.ndarray.NDManager.newBaseManager();
      for (int i = 0; i < 10; i++) manager.ones(new ai.djl.ndarray.types.Shape(1 << 24));
      """) {
    @Override
    void weaken(HostConfig cage) {
      cage.withMemory(2L << 30).withMemorySwap(2L << 30);
    }
  },
  OPEN_FILES(
      """
      var all = new java.util.ArrayList<java.io.FileInputStream>();
      for (int i = 0; i < 2_000; i++) all.add(new java.io.FileInputStream("/etc/passwd"));
      """) {
    @Override
    void weaken(HostConfig cage) {
      cage.withUlimits(List.of(new Ulimit("nofile", 9_000L, 9_000L)));
    }
  },
  MESSAGE_QUEUES("Files.createFile(Path.of(\"/dev/mqueue/x\"));") {
    @Override
    void weaken(HostConfig cage) {
      cage.withUlimits(List.of());
    }
  },
  SHARED_MEMORY("Files.writeString(Path.of(\"/dev/shm/x\"), \"x\");") {
    @Override
    void weaken(HostConfig cage) {
      cage.withIpcMode("private");
    }
  },
  /// Read where it can be seen: without the filter this is 0.
  SYSTEM_CALL_FILTER("require.accept(Files.readString(status).contains(\"Seccomp:\\t0\"));") {
    @Override
    void weaken(HostConfig cage) {
      cage.withSecurityOpts(List.of("no-new-privileges", "seccomp=unconfined"));
    }
  },
  /// Both without the filter: an engine that sets the filter sets this, too.
  NO_NEW_PRIVILEGES("require.accept(Files.readString(status).contains(\"NoNewPrivs:\\t0\"));") {
    @Override
    void prepare(HostConfig cage) {
      cage.withSecurityOpts(List.of("no-new-privileges", "seccomp=unconfined"));
    }

    @Override
    void weaken(HostConfig cage) {
      cage.withSecurityOpts(List.of("seccomp=unconfined"));
    }
  },
  OWN_PROCESSES("require.accept(ProcessHandle.allProcesses().count() > 2);") {
    @Override
    void weaken(HostConfig cage) {
      cage.withPidMode("host");
    }
  },
  NOTHING_MOUNTED("require.accept(Files.exists(Path.of(\"/run/docker.sock\")));") {
    @Override
    void weaken(HostConfig cage) {
      cage.withBinds(Bind.parse("/var/run/docker.sock:/run/docker.sock"));
    }
  },
  NO_DEVICES("require.accept(Files.exists(Path.of(\"/dev/kmsg\")));") {
    @Override
    void weaken(HostConfig cage) {
      cage.withPrivileged(true);
    }
  };

  private final String attack;

  LockPair(String attack) {
    this.attack = attack;
  }

  /// The body of a probe that throws, or ends the box, if it does not get through.
  ///
  /// @param port something of this machine listens there
  String attack(int port) {
    return """
        var status = Path.of("/proc/self/status");
        java.util.function.Consumer<Boolean> require =
            through -> { if (!through) throw new IllegalStateException(); };
        %s
        out.bool("through", true);
        """
        .formatted(attack.replace("%d", Integer.toString(port)));
  }

  /// Takes the lock away.
  void weaken(HostConfig cage) {}

  /// Takes away, from both boxes, what else would hold.
  void prepare(HostConfig cage) {}

  boolean isRoot(boolean locked) {
    return false;
  }
}
