package dev.argmax.service.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.argmax.service.archive.ZipForge.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchiveReaderTest {
  private static final String CODE = "package s898;\nclass Mlp {}\n";

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("hostile")
  void refuses(Refusal expected, String what, byte[] zip) {
    assertThatExceptionOfType(RefusedException.class)
        .as(what)
        .isThrownBy(() -> ArchiveReader.read(zip))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(expected));
  }

  static Stream<Arguments> hostile() {
    return Stream.of(names(), kinds(), structure(), damage(), sizes()).flatMap(all -> all);
  }

  private static Stream<Arguments> names() {
    return Stream.of(
        named(Refusal.BAD_PATH, "../../evil.java"),
        named(Refusal.BAD_PATH, "src/../evil.java"),
        named(Refusal.BAD_PATH, "./Mlp.java"),
        named(Refusal.BAD_PATH, "/etc/Mlp.java"),
        named(Refusal.BAD_PATH, "a\\..\\Mlp.java"),
        named(Refusal.BAD_PATH, "C:/Mlp.java"),
        named(Refusal.BAD_PATH, "a//Mlp.java"),
        named(Refusal.BAD_NAME, "Mlp\0.java"),
        named(Refusal.BAD_NAME, "Mlp\n.java"),
        named(Refusal.BAD_NAME, "Ml\u001b[2Jp.java"),
        named(Refusal.BAD_NAME, "Mlp\u202Eavaj.java"),
        named(Refusal.BAD_NAME, "-Xplugin.java"),
        named(Refusal.BAD_NAME, "src/@options.java"),
        named(Refusal.BAD_NAME, " Mlp.java"),
        named(Refusal.BAD_NAME, ".java"),
        named(Refusal.BAD_NAME, ""),
        named(Refusal.NAME_TOO_LONG, "M".repeat(300) + ".java"),
        named(Refusal.NAME_TOO_LONG, "d/".repeat(600) + "Mlp.java"),
        arguments(
            Refusal.BAD_NAME,
            "not UTF-8",
            forged(entry -> entry.name = entry.localName = new byte[] {'M', (byte) 0xff})));
  }

  private static Stream<Arguments> kinds() {
    return Stream.of(
        arguments(Refusal.SPECIAL_FILE, "symbolic link", forged(entry -> entry.mode = 0120777)),
        arguments(Refusal.SPECIAL_FILE, "pipe", forged(entry -> entry.mode = 0010644)),
        arguments(Refusal.SPECIAL_FILE, "device", forged(entry -> entry.mode = 0020644)),
        arguments(Refusal.SPECIAL_FILE, "socket", forged(entry -> entry.mode = 0140644)),
        arguments(
            Refusal.SPECIAL_FILE, "disguised directory", forged(entry -> entry.mode = 040755)),
        named(Refusal.FORBIDDEN_FILE, "Mlp.class"),
        named(Refusal.FORBIDDEN_FILE, "inner.zip"),
        named(Refusal.FORBIDDEN_FILE, "src/main/java/evil.jar"),
        named(Refusal.FORBIDDEN_FILE, "libevil.so"),
        named(Refusal.FORBIDDEN_FILE, "module-info.java"),
        named(Refusal.FORBIDDEN_FILE, "src/main/java/module-info.java"),
        named(Refusal.FORBIDDEN_FILE, "META-INF/services/javax.annotation.processing.Processor"),
        named(Refusal.FORBIDDEN_FILE, "META-INF/README.md"),
        named(Refusal.FORBIDDEN_FILE, "Mlp.java.exe"),
        named(Refusal.FORBIDDEN_FILE, "solution"),
        arguments(Refusal.EMPTY, "no entry", new ZipForge().zip()),
        arguments(Refusal.EMPTY, "no source", new ZipForge().add("README.md", "x").zip()),
        arguments(
            Refusal.DUPLICATE_NAME,
            "same name",
            new ZipForge().add("Mlp.java", CODE).add("Mlp.java", "other").zip()),
        arguments(
            Refusal.DUPLICATE_NAME,
            "same place by two rules",
            new ZipForge().add("src/main/java/Mlp.java", CODE).add("src/Mlp.java", "other").zip()),
        arguments(
            Refusal.DUPLICATE_NAME,
            "file and directory",
            new ZipForge().add("Mlp.java", CODE).add("Mlp.java/x.md", "other").zip()),
        arguments(
            Refusal.DUPLICATE_NAME,
            "composed and decomposed letter",
            new ZipForge().add("\u00e9.java", CODE).add("e\u0301.java", "other").zip()));
  }

  private static Stream<Arguments> structure() {
    byte[] honest = new ZipForge().add("Mlp.java", CODE).zip();
    byte[] other = new ZipForge().add("Tape.java", CODE).zip();
    Entry twin = new Entry("Twin.java", CODE);
    twin.headerAt = 0;
    twin.localName = twin.name;
    return Stream.of(
        arguments(Refusal.NOT_A_ZIP, "nothing", new byte[0]),
        arguments(
            Refusal.NOT_A_ZIP, "text", "class Mlp {}".repeat(9).getBytes(StandardCharsets.UTF_8)),
        arguments(Refusal.INCONSISTENT, "two archives", ZipForge.join(honest, other)),
        arguments(
            Refusal.INCONSISTENT, "data before", ZipForge.join(new byte[] {'M', 'Z'}, honest)),
        arguments(Refusal.INCONSISTENT, "data after", ZipForge.join(honest, new byte[5])),
        arguments(
            Refusal.INCONSISTENT,
            "data between",
            new ZipForge().add("Mlp.java", CODE).slip("hidden").add("Tape.java", CODE).zip()),
        arguments(
            Refusal.INCONSISTENT,
            "data at the end",
            new ZipForge().add("Mlp.java", CODE).slip("hidden").zip()),
        arguments(
            Refusal.INCONSISTENT,
            "other name inside",
            forged(entry -> entry.localName = bytes("Evi.java"))),
        arguments(
            Refusal.INCONSISTENT, "wrong count", new ZipForge().add("Mlp.java", CODE).zip(2, "")),
        arguments(Refusal.INCONSISTENT, "other disk", forged(entry -> entry.disk = 1)),
        arguments(
            Refusal.OVERLAP,
            "two entries, one file",
            new ZipForge().add("Mlp.java", CODE).add(twin).zip()),
        arguments(Refusal.OVERLAP, "quoted file", quoting()),
        arguments(Refusal.ENCRYPTED, "password", forged(entry -> entry.flags = 1)),
        arguments(Refusal.ENCRYPTED, "AES", forged(entry -> entry.method = 99)),
        arguments(Refusal.UNSUPPORTED_METHOD, "LZMA", forged(entry -> entry.method = 14)),
        arguments(Refusal.UNSUPPORTED_METHOD, "Zip64", zip64()));
  }

  private static Stream<Arguments> damage() {
    byte[] honest = new ZipForge().add("Mlp.java", CODE).zip();
    byte[] garbled = honest.clone();
    garbled[40] ^= 0x55;
    return Stream.of(
        arguments(Refusal.CORRUPT, "truncated", Arrays.copyOf(honest, honest.length - 30)),
        arguments(Refusal.CORRUPT, "wrong checksum", forged(entry -> entry.crc++)),
        arguments(Refusal.CORRUPT, "larger than said", forged(entry -> entry.size--)),
        arguments(Refusal.CORRUPT, "smaller than said", forged(entry -> entry.size++)),
        arguments(Refusal.CORRUPT, "garbled data", garbled),
        arguments(
            Refusal.CORRUPT,
            "data behind the data",
            forged(entry -> entry.packed = ZipForge.join(entry.packed, bytes("hidden")))));
  }

  private static Stream<Arguments> sizes() {
    ZipForge many = new ZipForge();
    for (int i = 0; i < 501; i++) {
      many.add("F" + i + ".java", "");
    }
    byte[] noise = new byte[Caps.SOURCE + 1];
    new Random(1).nextBytes(noise);
    ZipForge heavy = new ZipForge();
    for (int i = 0; i < 5; i++) {
      heavy.add(new Entry("F" + i + ".java", Arrays.copyOf(noise, Caps.SOURCE)));
    }
    byte[] zeros = new byte[60 << 20];
    return Stream.of(
        arguments(Refusal.TOO_MANY_FILES, "501 files", many.zip()),
        arguments(
            Refusal.TOO_MANY_FILES,
            "70 000 by count",
            new ZipForge().add("M.java", "").zip(70_000, "")),
        arguments(Refusal.RATIO, "zeros", new ZipForge().add(new Entry("M.java", zeros)).zip()),
        arguments(
            Refusal.RATIO,
            "zeros aside",
            new ZipForge().add("M.java", CODE).add(new Entry("notes.md", zeros)).zip()),
        arguments(
            Refusal.TOO_LARGE,
            "a huge source",
            new ZipForge().add(new Entry("M.java", noise)).zip()),
        arguments(Refusal.TOO_LARGE, "huge together", heavy.zip()));
  }

  @Test
  void survivesEveryFlippedByte() {
    byte[] honest = new ZipForge().add("src/Mlp.java", CODE).add("README.md", "x").zip();
    for (int i = 0; i < honest.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] flipped = honest.clone();
        flipped[i] ^= (byte) (1 << bit);
        try {
          Contents contents = ArchiveReader.read(flipped);
          assertThat(contents.sources().getFirst().content()).asString().isEqualTo(CODE);
        } catch (RefusedException refused) {
          assertThat(refused.detail()).isNotBlank();
        }
      }
    }
  }

  @Test
  void survivesEveryTruncation() {
    byte[] honest = new ZipForge().add("src/Mlp.java", CODE).zip();
    for (int length = 0; length < honest.length; length++) {
      byte[] cut = Arrays.copyOf(honest, length);
      assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ArchiveReader.read(cut));
    }
  }

  private static byte[] quoting() {
    byte[] inner = new ZipForge().add("Tape.java", CODE).zip();
    Entry outer = new Entry("Mlp.java", inner);
    outer.method = 0;
    outer.packed = inner;
    Entry quoted = new Entry("Tape.java", CODE);
    quoted.headerAt = 30 + "Mlp.java".length();
    return new ZipForge().add(outer).add(quoted).zip();
  }

  private static byte[] zip64() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry("Mlp.java"));
      zip.write(bytes(CODE));
      zip.closeArchiveEntry();
    } catch (IOException e) {
      throw new AssertionError("Writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] forged(Consumer<Entry> lie) {
    Entry entry = new Entry("Mlp.java", CODE);
    lie.accept(entry);
    return new ZipForge().add(entry).zip();
  }

  private static Arguments named(Refusal expected, String name) {
    return arguments(
        expected,
        name.replaceAll("\\p{Cntrl}", "?"),
        new ZipForge().add("src/Good.java", CODE).add(name, CODE).zip());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
