package dev.argmax.pset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PsetPackageTest {
  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of("no zip file", bytes("PK, but not really"), "not a zip file"),
        Arguments.of("empty zip file", PsetZip.write(Map.of()), "not a zip file"),
        Arguments.of("no pset.json", zip("handout.md", "# x"), "pset.json is missing"),
        Arguments.of("bad path", zip("../pset.json", "{}"), "bad or repeated name"),
        Arguments.of("no JSON", zip("pset.json", "{\"format\":"), "not YAML"),
        Arguments.of("other format", zip("pset.json", "{\"format\":2}"), "from 1 to 1"),
        Arguments.of("strange key", zip("pset.json", "{\"format\":1,\"x\":1}"), "unknown key `x`"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unusable(String what, byte[] bytes, String message) {
    assertThat(what).isNotEmpty();
    assertThatThrownBy(() -> PsetPackage.read(bytes))
        .isInstanceOf(PsetException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesZipBomb() {
    var zeros = Map.of("a", new byte[40 << 20], "b", new byte[40 << 20]);

    assertThatThrownBy(() -> PsetPackage.read(PsetZip.write(zeros)))
        .hasMessageContaining("more than 64 MiB");
  }

  @Test
  void digestNamesTheContent() {
    var tiny = TinyPset.build();

    assertThat(TinyPset.build().digest()).isEqualTo(tiny.digest()).matches("[0-9a-f]{64}");
    assertThat(PsetPackage.read(tiny.bytes()).pset()).isEqualTo(tiny.pset());
  }

  private static byte[] zip(String name, String text) {
    return PsetZip.write(Map.of(name, bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
