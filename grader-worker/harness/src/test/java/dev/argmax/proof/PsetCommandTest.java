package dev.argmax.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.testsupport.CopyOfPset1;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsetCommandTest {
  @TempDir private Path scratch;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void buildWritesThePackageAndSaysItsDigest() {
    var file = scratch.resolve("out/mine.pset");

    int code = run("build", CopyOfPset1.in(scratch).directory().toString(), "-o", file.toString());

    assertThat(code).isZero();
    assertThat(file).exists();
    assertThat(said()).contains("mine.pset  sha256:");
  }

  @Test
  void brokenPsetIsSaidWithItsPlace() throws Exception {
    Files.writeString(scratch.resolve("pset.yaml"), "slug: x");

    assertThat(run("build", scratch.toString())).isEqualTo(1);
    assertThat(said()).contains("pset.yaml:1: `title` is missing. Add `title: ...`.");
  }

  @ParameterizedTest
  @CsvSource({
    "'', a command is missing",
    "build, the pset's directory is missing",
    "build /nowhere, /nowhere is no directory",
    "prove /tmp, unknown command: prove",
    "check --full, the pset's directory is missing",
    "check /tmp --fast, unknown: --fast",
    "build /tmp -o, the file after -o is missing"
  })
  void misuseIsExplained(String line, String message) {
    assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
    assertThat(said()).contains(message, "usage: pset build DIR");
  }

  private int run(String... arguments) {
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new PsetMain(stream, stream).run(arguments);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
