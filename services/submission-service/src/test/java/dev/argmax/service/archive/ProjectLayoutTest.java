package dev.argmax.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectLayoutTest {
  private static final String CODE = "package s898.pset1;\nclass Mlp {}\n";

  @ParameterizedTest
  @CsvSource({
    "Mlp.java, Mlp.java",
    "src/main/java/s898/pset1/Mlp.java, s898/pset1/Mlp.java",
    "pset1/src/main/java/s898/pset1/Mlp.java, s898/pset1/Mlp.java",
    "src/s898/pset1/Mlp.java, s898/pset1/Mlp.java",
    "My homework/Mlp.java, Mlp.java",
    "My homework/s898/pset1/Mlp.java, s898/pset1/Mlp.java",
    "s898/pset1/Mlp.java, s898/pset1/Mlp.java",
    "src/main/java/lib/Mlp.java, lib/Mlp.java",
  })
  void findsTheSourceRoot(String inZip, String path) throws RefusedException {
    assertThat(ArchiveReader.read(new ZipForge().add(inZip, CODE).zip()).paths())
        .containsExactly(path);
  }

  @Test
  void leavesOutWhatAnHonestProjectHolds() throws IOException, RefusedException {
    byte[] zip =
        javaZip(
            "pset1/",
            "pset1/pom.xml",
            "pset1/README.md",
            "pset1/mvnw",
            "pset1/.gitignore",
            "pset1/.mvn/wrapper/maven-wrapper.jar",
            "pset1/.git/config",
            "pset1/.git/objects/ab/cdef",
            "pset1/.idea/workspace.xml",
            "pset1/.vscode/settings.json",
            "pset1/lib/dev/argmax/kit.jar",
            "pset1/target/classes/s898/pset1/Mlp.class",
            "pset1/target/generated-sources/Evil.java",
            "pset1/src/test/java/s898/pset1/VisibleCasesTest.java",
            "pset1/src/main/resources/data.bin",
            "pset1/src/main/java/s898/pset1/Mlp.java",
            "pset1/src/main/java/.DS_Store",
            "__MACOSX/pset1/._Mlp.java");

    Contents contents = ArchiveReader.read(zip);

    assertThat(contents.paths()).containsExactly("s898/pset1/Mlp.java");
    assertThat(contents.ignored())
        .contains("pset1/.git/", "pset1/target/", "pset1/lib/", "pset1/src/test/", "__MACOSX/")
        .doesNotHaveDuplicates();
  }

  @Test
  void readsWhatUsualToolsWrite() throws IOException, RefusedException {
    assertThat(ArchiveReader.read(javaZip("src/", "src/Mlp.java", "src/Tape.java")).paths())
        .containsExactly("Mlp.java", "Tape.java");
  }

  @Test
  void readsAnArchiveWithComment() throws RefusedException {
    byte[] zip = new ZipForge().add("Mlp.java", CODE).zip(1, "0123456789abcdef made by git");

    assertThat(ArchiveReader.read(zip).paths()).containsExactly("Mlp.java");
  }

  // As Java, Finder and others do: sizes follow the data.
  private static byte[] javaZip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          zip.write(CODE.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
