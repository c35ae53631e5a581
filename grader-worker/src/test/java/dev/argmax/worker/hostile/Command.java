package dev.argmax.worker.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A program of this machine.
record Command(List<String> words) {
  Command(String... words) {
    this(List.of(words));
  }

  /// The client of the engine that the boxes of this JVM are in.
  static Command docker(String... words) {
    var host = System.getProperty("DOCKER_HOST");
    return host == null ? dockerOfMachine(words) : docker(List.of("-H", host), words);
  }

  /// The client of the engine that is there anyway.
  static Command dockerOfMachine(String... words) {
    return docker(List.of(), words);
  }

  private static Command docker(List<String> options, String... words) {
    var all = new ArrayList<>(List.of("docker"));
    all.addAll(options);
    all.addAll(List.of(words));
    return new Command(all);
  }

  /// What it prints, once it has ended well.
  List<String> lines() {
    try {
      var process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(words + " failed");
      }
      return text.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
