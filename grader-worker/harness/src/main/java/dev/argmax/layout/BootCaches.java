package dev.argmax.layout;

import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes the boot caches of a sandbox home: for each program of the boxes, an AOT cache of the
/// JDK's (`-XX:AOTCache`), with the classes that it loads until it is ready, parsed, linked and
/// verified.
///
/// A cache fits one JDK and one class path, so it is made by the JDK that boxes run on, from the
/// home itself. Without one, or with one that does not fit, a box boots all the same, only slower;
/// so failing to make one is told and no error.
public final class BootCaches {
  private static final int SECONDS = 120;
  private static final Limits LIMITS = new Limits(768, 256, 64, 1.0, 16);

  private final Path home;
  private final Path boot;
  private final Path stamp;

  private BootCaches(Path home) {
    this.home = home;
    this.boot = home.resolve("boot");
    this.stamp = boot.resolve("made-for");
  }

  /// `BootCaches HOME`, run by the JDK that boxes are going to run on.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("usage: BootCaches HOME");
    }
    make(Path.of(arguments[0]));
  }

  static void make(Path home) throws IOException {
    var caches = new BootCaches(home.toAbsolutePath().normalize());
    var wanted = caches.madeFor();
    if (!Files.exists(caches.stamp) || !Files.readString(caches.stamp).equals(wanted)) {
      Files.deleteIfExists(caches.stamp);
      if (caches.train()) {
        Files.writeString(caches.stamp, wanted);
      }
    }
  }

  /// All that a cache depends on: the JDK, the commands, and the jars as the JVM tells them apart.
  private String madeFor() throws IOException {
    var lines = new ArrayList<String>();
    lines.add(System.getProperty("java.home") + " " + System.getProperty("java.vm.version"));
    for (var program : BoxProgram.values()) {
      lines.add(String.join(" ", command(program).arguments()));
    }
    try (var jars = Files.list(home.resolve("lib"))) {
      for (var jar : jars.sorted().toList()) {
        lines.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
      }
    }
    return String.join("\n", lines);
  }

  /// All at once: most of the time is the JVM's, waiting for its own single thread.
  private boolean train() throws IOException {
    var running = new EnumMap<BoxProgram, Process>(BoxProgram.class);
    for (var program : BoxProgram.values()) {
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var line = new ArrayList<>(List.of(java));
      line.addAll(command(program).arguments());
      var builder =
          new ProcessBuilder(line)
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(log(program).toFile());
      builder.environment().clear();
      builder.environment().putAll(command(program).environment());
      running.put(program, builder.start());
    }
    boolean all = true;
    for (var training : running.entrySet()) {
      all &= finish(training.getKey(), training.getValue());
    }
    return all;
  }

  private boolean finish(BoxProgram program, Process process) throws IOException {
    var cache = BoxCommand.bootCache(home, program);
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      if (ended && Files.exists(partial(program))) {
        Files.move(partial(program), cache, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(log(program));
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    System.err.println("no boot cache for " + program + ", see " + log(program));
    Files.deleteIfExists(cache);
    return false;
  }

  private BoxCommand command(BoxProgram program) {
    var spec = new BoxSpec(program, LIMITS, "training");
    return BoxCommand.training(spec, home, Path.of("/tmp"), partial(program));
  }

  private Path partial(BoxProgram program) {
    return boot.resolve(program + ".partial");
  }

  private Path log(BoxProgram program) {
    return boot.resolve(program + ".log");
  }
}
