package dev.argmax.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A directory of classes as a jar: sorted, with fixed times, so that equal classes make equal
/// bytes and the sandbox's digest changes only when its programs do.
final class ClassesJar {
  static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ClassesJar() {}

  /// The jar for `<module>/target/classes` is named after the module.
  static String nameFor(Path classes) {
    var module = classes.toAbsolutePath().normalize().getParent();
    while (module != null && module.endsWith("target")) {
      module = module.getParent();
    }
    return "argmax-" + (module == null ? "classes" : module.getFileName()) + ".jar";
  }

  static byte[] of(Path classes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes);
        var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var entry = new ZipEntry(classes.relativize(file).toString());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
    return bytes.toByteArray();
  }
}
