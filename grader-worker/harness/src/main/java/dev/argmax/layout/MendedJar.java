package dev.argmax.layout;

import dev.argmax.runner.BorrowedMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// DJL's jars with two classes changed, for boxes only: a box that had to change them itself would
/// pay for it at every boot, and could not have them in its boot cache.
final class MendedJar {
  private static final Map<String, UnaryOperator<byte[]>> MENDED =
      Map.of(
          BorrowedMemory.MENDED_CLASS, BorrowedMemory::copying,
          NoCudaSearch.MENDED_CLASS, NoCudaSearch::mended);

  private MendedJar() {}

  static boolean concerns(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return MENDED.keySet().stream().anyMatch(name -> zip.getEntry(name) != null);
    }
  }

  static byte[] of(Path jar) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var from = new ZipFile(jar.toFile());
        var to = new ZipOutputStream(bytes)) {
      for (var original : from.stream().toList()) {
        var entry = new ZipEntry(original.getName());
        entry.setTimeLocal(ClassesJar.TIME);
        to.putNextEntry(entry);
        try (var in = from.getInputStream(original)) {
          var mend = MENDED.getOrDefault(original.getName(), UnaryOperator.identity());
          to.write(mend.apply(in.readAllBytes()));
        }
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
