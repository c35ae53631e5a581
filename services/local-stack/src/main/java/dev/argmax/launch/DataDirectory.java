package dev.argmax.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// What one running system keeps on disk: data, secrets, logs, built packages, process ids.
record DataDirectory(Path root) {
  DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /// Makes the directory, for its owner only.
  void create() {
    try {
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      if (!Files.exists(root)) {
        Files.createDirectories(root.getParent());
        Files.createDirectory(root, onlyOwner);
      }
      for (var name : new String[] {"logs", "run", "psets"}) {
        Files.createDirectories(root.resolve(name));
      }
    } catch (IOException e) {
      throw new LaunchException("cannot write to " + root + ": " + e.getMessage(), e);
    }
  }

  /// Held while one launcher works on this directory.
  FileChannel lock() {
    try {
      var file =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        file.close();
        throw inUse();
      }
      return file;
    } catch (OverlappingFileLockException _) {
      throw inUse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LaunchException inUse() {
    return new LaunchException(
        "argmax is already up in %s; `./argmax down --data %s` stops it".formatted(root, root));
  }

  Path log(Part part) {
    return root.resolve("logs").resolve(part.slug() + ".log");
  }

  Path pidFile(Part part) {
    return root.resolve("run").resolve(part.slug() + ".pid");
  }

  /// There while `down` ends the processes, so that their launcher knows why they end.
  Path stopRequest() {
    return root.resolve("run").resolve("stop-requested");
  }

  /// Where uploads lie while they are received. The default is one directory under the system's for
  /// temporary files, which belongs to whoever came first.
  Path uploads(Part part) {
    return root.resolve("uploads").resolve(part.slug());
  }

  Path psets() {
    return root.resolve("psets");
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path demoEnv() {
    return root.resolve("demo.env");
  }

  Path secretsEnv() {
    return root.resolve("secrets.env");
  }

  Path portsEnv() {
    return root.resolve("ports.env");
  }

  /// Names this directory's worker, and with it the boxes it leaves behind when it is killed.
  String workerId() {
    return "local-" + Integer.toHexString(root.toString().hashCode());
  }
}
