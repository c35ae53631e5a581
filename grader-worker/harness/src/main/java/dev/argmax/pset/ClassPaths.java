package dev.argmax.pset;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/// Where classes that we were started with came from, for compiling against them.
final class ClassPaths {
  private ClassPaths() {}

  /// The jar or directory that holds `type`.
  static Path holding(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException(type + " comes from nowhere that can be compiled against");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
