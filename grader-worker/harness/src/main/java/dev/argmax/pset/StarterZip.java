package dev.argmax.pset;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// The zip file that students start from: the files of `starter/`.
final class StarterZip {
  private StarterZip() {}

  static byte[] of(Path directory, Pset pset, PsetParts parts) {
    var files = new TreeMap<String, byte[]>();
    try (var found = Files.walk(directory)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        var name = directory.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.startsWith("target/")) {
          files.put(pset.slug() + "/" + name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PsetZip.write(files);
  }
}
