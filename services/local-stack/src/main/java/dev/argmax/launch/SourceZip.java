package dev.argmax.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What a student hands in: Java files in a zip.
public final class SourceZip {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /// An empty hand-in.
  public SourceZip() {}

  /// Adds every Java file under this directory that main code is made of; a file that is already
  /// there is replaced.
  public SourceZip addAll(Path directory) {
    try (var tree = Files.walk(directory)) {
      for (var file :
          (Iterable<Path>) tree.filter(file -> isMainCode(directory.relativize(file)))::iterator) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds one file, or replaces it.
  public SourceZip add(String name, String source) {
    files.put(name, source.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static boolean isMainCode(Path file) {
    return file.toString().endsWith(".java") && !file.startsWith("src/test");
  }
}
