package dev.argmax.sandbox.process;

import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The whole command line of a box: namespaces, mounts, user, limits, and Java at the end.
///
/// @param place a directory for this box alone
/// @param user the user id to run as, where another one can be taken
record BoxLaunch(Isolation isolation, Path home, Path place, int user) {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /// Seconds of CPU after which the kernel ends a runner that nobody watches any more.
  private static final int LAST_RESORT = 900;

  /// Makes the temporary directories read-only but for the scratch space, a small file system of
  /// its own, and shows the programs under the box's own directory, so that another user finds them
  /// even if ours lie in a private one.
  private static final String MOUNTS =
      """
      place=$1 home=$2 size=$3 user=$4; shift 4
      for shared in /tmp /var/tmp /dev/shm; do
        mount --bind "$shared" "$shared" && mount -o remount,bind,ro "$shared"
      done 2>/dev/null
      mount --bind "$home" "$place/home" || exit 97
      mount -t tmpfs -o "size=${size}m,nr_inodes=4k,mode=700,uid=$user,gid=$user,noexec,nosuid,nodev" \
        scratch "$place/scratch" || exit 97
      cd "$place/scratch" && exec "$@"
      """;

  Path scratch() {
    return place.resolve("scratch");
  }

  List<String> command(BoxSpec spec) {
    var command = new ArrayList<>(isolation.prefix());
    if (isolation.hasNamespaces()) {
      var owner = Integer.toString(isolation.changesUser() ? user : 0);
      var size = Integer.toString(spec.limits().scratchMiB());
      command.addAll(List.of("sh", "-c", MOUNTS, "sh", place.toString(), home.toString()));
      command.addAll(List.of(size, owner));
    }
    command.addAll(privileges());
    command.addAll(limits(spec));
    command.add(JAVA.toString());
    command.addAll(java(spec).arguments());
    return command;
  }

  Map<String, String> environment(BoxSpec spec) {
    return java(spec).environment();
  }

  private BoxCommand java(BoxSpec spec) {
    var seen = isolation.hasNamespaces() ? place.resolve("home") : home;
    return BoxCommand.of(spec, seen, scratch());
  }

  private List<String> privileges() {
    var privileges = new ArrayList<>(List.of("setpriv", "--no-new-privs", "--inh-caps=-all"));
    if (isolation.changesUser()) {
      var id = Integer.toString(user);
      privileges.addAll(List.of("--reuid", id, "--regid", id, "--clear-groups"));
    }
    if (isolation != Isolation.SESSION_ONLY) {
      privileges.add("--bounding-set=-all");
    }
    if (isolation.hasNamespaces()) {
      // Changing the user forgets what unshare asked for: to die with it.
      privileges.addAll(List.of("--pdeathsig", "KILL"));
    }
    privileges.add("--");
    return privileges;
  }

  private List<String> limits(BoxSpec spec) {
    Limits limits = spec.limits();
    var prlimit = new ArrayList<>(List.of("prlimit", "--core=0", "--nofile=1024"));
    prlimit.add("--data=" + mebibytes(limits.memoryMiB()));
    prlimit.add("--fsize=" + mebibytes(limits.scratchMiB()));
    if (isolation.countsProcesses()) {
      prlimit.add("--nproc=" + limits.pids());
    }
    if (spec.program() == BoxProgram.RUNNER) {
      prlimit.add("--cpu=" + LAST_RESORT);
    }
    prlimit.add("--");
    return prlimit;
  }

  private static long mebibytes(int count) {
    return count * 1024L * 1024;
  }
}
