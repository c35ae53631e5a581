package dev.argmax.service.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.argmax.service.archive.UploadReader.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadReaderTest {
  @TempDir private Path directory;

  @Test
  void keepsAZipAsItCame() throws IOException, RefusedException {
    byte[] zip = new ZipForge().add("Mlp.java", "class Mlp {}").zip();

    CheckedUpload upload = UploadReader.read(List.of(part("hand in.ZIP", zip)));

    assertThat(upload.bytes()).isEqualTo(zip);
    assertThat(upload.sha256()).hasSize(64);
  }

  @Test
  void makesTheSameBytesOfLooseFilesInAnyOrder() throws IOException, RefusedException {
    Part mlp = part("Mlp.java", "class Mlp {}".getBytes(StandardCharsets.UTF_8));
    Part tape = part("Tape.java", "class Tape {}".getBytes(StandardCharsets.UTF_8));

    CheckedUpload one = UploadReader.read(List.of(mlp, tape));
    CheckedUpload other = UploadReader.read(List.of(tape, mlp));

    assertThat(one.sha256()).isEqualTo(other.sha256());
    assertThat(one.files()).containsExactly("Mlp.java", "Tape.java");
  }

  @Test
  void takesOneLooseFileAndNotesWhatItLeavesOut() throws IOException, RefusedException {
    CheckedUpload upload =
        UploadReader.read(
            List.of(
                part("Mlp.java", "class Mlp {}".getBytes(StandardCharsets.UTF_8)),
                part("notes.md", new byte[3])));

    assertThat(upload.files()).containsExactly("Mlp.java");
    assertThat(upload.ignored()).containsExactly("notes.md");
  }

  @Test
  void refusesPathsInLooseNames() throws IOException {
    refuses(Refusal.BAD_PATH, part("../../Mlp.java", new byte[1]));
    refuses(Refusal.BAD_PATH, part("a/Mlp.java", new byte[1]));
  }

  @Test
  void refusesTwoLooseFilesOfOneName() throws IOException {
    refuses(Refusal.DUPLICATE_NAME, part("Mlp.java", new byte[1]), part("Mlp.java", new byte[2]));
  }

  @Test
  void refusesAZipAmongLooseFiles() throws IOException {
    refuses(
        Refusal.FORBIDDEN_FILE,
        part("Mlp.java", new byte[1]),
        part("more.zip", new ZipForge().add("Tape.java", "").zip()));
  }

  @Test
  void refusesOneByteTooMuch() throws IOException {
    refuses(Refusal.TOO_LARGE, part("upload.zip", new byte[Caps.UPLOAD + 1]));
  }

  private static void refuses(Refusal expected, Part... parts) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> UploadReader.read(List.of(parts)))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(expected));
  }

  private Part part(String name, byte[] content) throws IOException {
    Path file = Files.createTempFile(directory, "part", "");
    Files.write(file, content);
    return new Part(name, file);
  }
}
