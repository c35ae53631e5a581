package dev.argmax.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.testsupport.TestHome;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BootCachesTest {
  private static final Path HOME = TestHome.path().toAbsolutePath().normalize();

  @TempDir private Path directory;

  @AfterEach
  void unlink() throws IOException {
    Files.deleteIfExists(directory.resolve("home/lib"));
    Files.deleteIfExists(directory.resolve("home/libtorch"));
    Files.deleteIfExists(directory.resolve("home/engine"));
  }

  @ParameterizedTest
  @EnumSource
  void eachProgramBootsFromItsCache(BoxProgram program) throws Exception {
    var loaded = Files.createFile(directory.resolve("loaded"));

    // This mode makes the JVM end where a cache cannot be used.
    boot(program, HOME, "-XX:AOTMode=on", "-Xlog:class+load:file=" + loaded);

    assertThat(classesFromCache(loaded)).contains(program.mainClass()).hasSizeGreaterThan(700);
  }

  @Test
  void theMendedClassesComeFromTheCacheToo() throws Exception {
    var loaded = Files.createFile(directory.resolve("loaded"));

    boot(BoxProgram.RUNNER, HOME, "-Xlog:class+load:file=" + loaded);

    assertThat(classesFromCache(loaded))
        .contains("ai.djl.pytorch.jni.JniUtils", "ai.djl.util.cuda.CudaUtils")
        .noneMatch(name -> name.startsWith("com.sun.jna"));
  }

  @Test
  void aCacheThatDoesNotFitOnlyCostsTime() throws Exception {
    var home = linkedCopy();
    Files.writeString(BoxCommand.bootCache(home, BoxProgram.RUNNER), "of another JDK");

    boot(BoxProgram.RUNNER, home);
  }

  @Test
  void aMissingCacheOnlyCostsTime() throws Exception {
    boot(BoxProgram.RUNNER, linkedCopy());
  }

  /// The test home without its caches.
  private Path linkedCopy() throws IOException {
    var home = directory.resolve("home");
    Files.createDirectories(home.resolve("boot"));
    Files.copy(HOME.resolve("boot/boxes.jar"), home.resolve("boot/boxes.jar"));
    Files.createSymbolicLink(home.resolve("lib"), HOME.resolve("lib"));
    Files.createSymbolicLink(home.resolve("engine"), HOME.resolve("engine"));
    Files.createSymbolicLink(home.resolve("libtorch"), HOME.resolve("libtorch"));
    return home;
  }

  private void boot(BoxProgram program, Path home, String... options) throws Exception {
    var spec = new BoxSpec(program, new Limits(768, 256, 64, 1.0, 16), "test");
    var command = BoxCommand.of(spec, home, directory);
    var line = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    line.addAll(command.arguments());
    line.addAll(1 + command.arguments().indexOf("-Xlog:all=warning:stderr"), List.of(options));
    var builder = new ProcessBuilder(line).redirectError(Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    var process = builder.start();
    try (var output = process.getInputStream()) {
      var frame = Frames.read(output, 0);
      assertThat(frame).isNotNull().matches(ready -> ready.type() == FrameType.READY);
      process.getOutputStream().close();
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Set<String> classesFromCache(Path loaded) throws IOException {
    try (var lines = Files.lines(loaded)) {
      return lines
          .filter(line -> line.contains("source: shared objects file"))
          .map(line -> line.replaceFirst("^\\S*\\s*(\\S+) source: .*", "$1"))
          .collect(Collectors.toSet());
    }
  }
}
