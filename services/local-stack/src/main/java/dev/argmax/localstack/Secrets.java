package dev.argmax.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// Random secrets, and places that only this user can read.
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /// 256 random bits, as 43 URL-safe characters.
  public static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Writes a file that nobody else can read, whole or not at all.
  public static void write(Path file, String text) throws IOException {
    var onlyOwner = PosixFilePermissions.fromString("rw-------");
    var draft =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            file.getFileName() + ".",
            ".new",
            PosixFilePermissions.asFileAttribute(onlyOwner));
    Files.writeString(draft, text);
    Files.move(
        draft,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /// The secret in this file, made at the first call.
  static String keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      write(file, random());
    }
    return Files.readString(file);
  }

  /// A directory for unpacked programs that nobody else could have planted something in.
  static Path privateCache(String name) throws IOException {
    var home = Path.of(System.getProperty("user.home"));
    var base =
        Files.isWritable(home)
            ? home.resolve(".cache/argmax")
            : Path.of(
                System.getProperty("java.io.tmpdir"), "argmax-" + ProcessHandle.current().pid());
    return Files.createDirectories(
        base.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
