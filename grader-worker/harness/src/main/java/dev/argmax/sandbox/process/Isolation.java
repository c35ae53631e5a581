package dev.argmax.sandbox.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How far a box can be separated from this process, by what the machine and the user allow. Tried
/// in this order; the first that works is used.
enum Isolation {
  /// Root: namespaces of its own for processes, mounts, network and IPC, and another user.
  NAMESPACES_AND_USER(true, "unshare --pid"),
  /// An ordinary user: the same namespaces inside a user namespace.
  USER_NAMESPACES(false, "unshare --user --map-root-user --pid"),
  /// Root in a container that forbids namespaces: another user only.
  USER_ONLY(true, ""),
  /// A session of its own and nothing else.
  SESSION_ONLY(false, "");

  private static final String NAMESPACES =
      " --fork --kill-child=SIGKILL --mount --mount-proc --net --ipc --";

  private final boolean needsRoot;
  private final String unshare;

  Isolation(boolean needsRoot, String unshare) {
    this.needsRoot = needsRoot;
    this.unshare = unshare;
  }

  /// The best that works here.
  static Isolation best() {
    for (var isolation : values()) {
      if (isolation.isPossible()) {
        return isolation;
      }
    }
    return SESSION_ONLY;
  }

  /// Whether it works here, found out by trying.
  boolean isPossible() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return (root || !needsRoot) && works();
  }

  boolean hasNamespaces() {
    return !unshare.isEmpty();
  }

  /// Whether boxes run as a user other than ours.
  boolean changesUser() {
    return needsRoot;
  }

  /// The number of processes can be limited where no process of ours counts, too.
  boolean countsProcesses() {
    return this != SESSION_ONLY;
  }

  /// The beginning of a command that runs the rest of it in namespaces, in a session of its own.
  List<String> prefix() {
    var prefix = new ArrayList<>(List.of("setsid"));
    if (hasNamespaces()) {
      prefix.addAll(List.of((unshare + NAMESPACES).split(" ")));
    }
    return prefix;
  }

  private boolean works() {
    var command = new ArrayList<>(prefix());
    // Mounting is what a kernel that allows namespaces may still refuse.
    command.addAll(
        hasNamespaces()
            ? List.of("mount", "-t", "tmpfs", "probe", "/tmp")
            : List.of("setpriv", "--no-new-privs", "true"));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
