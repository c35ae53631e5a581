package dev.argmax.pset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Zip files that are a function of their content: entries sorted, times fixed. Reading is bounded,
/// because an instructor's upload is still an upload.
final class PsetZip {
  private static final LocalDateTime EPOCH = LocalDateTime.of(2022, 9, 8, 0, 0);
  private static final int MAX_ENTRIES = 4_096;
  private static final int MAX_BYTES = 64 << 20;

  private PsetZip() {}

  static byte[] write(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// @throws PsetException if this is no zip file, or a suspicious one
  static SortedMap<String, byte[]> read(String name, byte[] bytes) {
    var files = new TreeMap<String, byte[]>();
    int left = MAX_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes(left + 1);
        left -= content.length;
        if (left < 0 || files.size() >= MAX_ENTRIES) {
          throw unusable(name, "it holds more than 64 MiB or 4096 files");
        }
        if (isUnsafe(entry.getName()) || files.put(entry.getName(), content) != null) {
          throw unusable(name, "an entry has a bad or repeated name");
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(name, "it is not a readable zip file");
    }
    if (files.isEmpty()) {
      throw unusable(name, "it is not a zip file");
    }
    return files;
  }

  /// Deflating a hundred small files costs more than it saves, and stored entries make the bytes
  /// independent of the zlib at hand; hence no compression inside.
  private static ZipEntry entry(String name, byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }

  private static boolean isUnsafe(String name) {
    return name.isEmpty() || name.startsWith("/") || name.contains("..") || name.contains("\\");
  }

  private static PsetException unusable(String name, String why) {
    return new PsetException(name, "cannot be read: " + why, "Build it again with `pset build`");
  }
}
