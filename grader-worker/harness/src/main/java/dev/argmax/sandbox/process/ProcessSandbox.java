package dev.argmax.sandbox.process;

import dev.argmax.sandbox.Box;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Boxes as child processes of this one: the embedded default where no Docker daemon answers.
///
/// **For trying argmax, not for students' code.** It gives a box what can be had without a daemon:
/// a session, a cleared environment, limits by `prlimit`, and, as far as the machine allows, other
/// namespaces (no network, no view of our processes) and another user. There is no system call
/// filter, and without namespaces a box sees the machine's files as its user does. Production mode
/// refuses it.
///
/// Theory of operation. The command of a box is `setsid unshare … sh -c MOUNTS setpriv prlimit
/// java`; each of these replaces itself by the next, but for `unshare`, which stays as the parent
/// of the new process namespace. Killing that namespace's first process ends all others in it,
/// however they forked. What cannot be had (see [Isolation]) is left out.
public final class ProcessSandbox implements Sandbox {
  /// Other users than another argmax's on this machine: the number of processes is limited by user,
  /// whoever started them. All lie within what a container maps.
  private static final int FIRST_USER = 40_000 + (int) (ProcessHandle.current().pid() % 384) * 64;

  private final Path home;
  private final Isolation isolation;
  private final String digest;
  private final Set<ProcessBox> boxes = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Integer> freeUsers = new ConcurrentLinkedQueue<>();
  private final AtomicInteger nextUser = new AtomicInteger(FIRST_USER);

  private ProcessSandbox(Path home, Isolation isolation, String digest) {
    this.home = home;
    this.isolation = isolation;
    this.digest = digest;
  }

  /// A sandbox whose boxes run from `home`, which holds `lib/` and `libtorch/`.
  ///
  /// @throws SandboxException if it holds no programs
  public static ProcessSandbox at(Path home) {
    return at(home, Isolation.best());
  }

  static ProcessSandbox at(Path home, Isolation isolation) {
    var absolute = home.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute.resolve("libtorch"))) {
      throw new SandboxException("no programs for boxes in " + absolute + ": build argmax first");
    }
    return new ProcessSandbox(absolute, isolation, digest(absolute));
  }

  @Override
  public Box start(BoxSpec spec) {
    Integer free = freeUsers.poll();
    int user = free == null ? nextUser.getAndIncrement() : free;
    try {
      var box = ProcessBox.start(new BoxLaunch(isolation, home, place(), user), spec, this::ended);
      boxes.add(box);
      return box;
    } catch (IOException e) {
      freeUsers.add(user);
      throw new SandboxException("the box " + spec.label() + " does not start", e);
    }
  }

  private static Path place() throws IOException {
    var place = Files.createTempDirectory("argmax-box-");
    // Others may pass through, to what is theirs.
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
    Files.createDirectory(place.resolve("home"));
    Files.createDirectory(place.resolve("scratch"));
    return place;
  }

  private void ended(ProcessBox box) {
    if (boxes.remove(box)) {
      freeUsers.add(box.user());
    }
  }

  @Override
  public String kind() {
    return "process";
  }

  @Override
  public String imageDigest() {
    return digest;
  }

  /// What separates boxes from this process, for people.
  public String isolation() {
    return isolation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Override
  public void close() {
    boxes.forEach(ProcessBox::close);
  }

  /// Over the jars. The natives only change when the version in a jar's name does.
  private static String digest(Path home) {
    try (var jars = Files.list(home.resolve("lib"))) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var jar : jars.sorted().toList()) {
        digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
