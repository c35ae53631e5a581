package dev.argmax.launch;

import dev.argmax.localstack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A file of `KEY=value` lines that a shell can source and only its owner can read.
final class EnvFile {
  private final Path file;
  private final Map<String, String> values = new LinkedHashMap<>();

  EnvFile(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try {
        Files.readAllLines(file).stream()
            .map(line -> line.split("=", 2))
            .filter(pair -> pair.length == 2)
            .forEach(pair -> values.put(pair[0], pair[1]));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The value of this key, chosen now if it has none.
  String get(String key, Supplier<String> choice) {
    return values.computeIfAbsent(key, _ -> choice.get());
  }

  void put(String key, String value) {
    values.put(key, value);
  }

  Map<String, String> values() {
    return Map.copyOf(values);
  }

  void save() {
    var text =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Secrets.write(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
