package dev.argmax.gateway.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

/// The sources in an archive that was handed in. The service has checked it; what is read here is
/// bounded all the same.
final class Sources {
  private static final int MOST_FILES = 50;
  private static final int MOST_BYTES = 400_000;

  /// A page is to stay light: so much of all files is shown, and the rest is in the archive.
  private static final int SHOWN_CHARS = 48_000;

  private Sources() {}

  static List<SourceFile> of(byte[] archive) {
    var files = new ArrayList<SourceFile>();
    int room = SHOWN_CHARS;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null && files.size() < MOST_FILES; ) {
        if (entry.getName().endsWith(".java")) {
          var text = new String(zip.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
          var shown = text.length() <= room ? text : text.substring(0, room);
          room -= shown.length();
          files.add(
              new SourceFile(entry.getName(), Token.lines(shown), shown.length() < text.length()));
        }
        entry = zip.getNextEntry();
      }
    } catch (IOException e) {
      return List.of();
    }
    return files;
  }

  /// @param cut whether there is more of it than is shown
  record SourceFile(String path, List<List<Token>> lines, boolean cut) {
    /// Its name without the folders.
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
