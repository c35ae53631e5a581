package dev.argmax.gateway.review;

import dev.argmax.gateway.source.SourceView;
import java.util.ArrayList;
import java.util.List;

/// A Java file of a submission, set off for reading.
///
/// @param cut whether there is more of it than is shown
record HighlightedFile(String path, List<List<Token>> lines, boolean cut) {
  /// A page is to stay light: so much of all files is shown, and the rest is in the archive.
  private static final int SHOWN_CHARS = 48_000;

  static List<HighlightedFile> all(List<SourceView> sources) {
    var files = new ArrayList<HighlightedFile>();
    int room = SHOWN_CHARS;
    for (var source : sources) {
      var text = source.text();
      var shown = text.length() <= room ? text : text.substring(0, room);
      room -= shown.length();
      files.add(
          new HighlightedFile(source.path(), Token.lines(shown), shown.length() < text.length()));
    }
    return files;
  }
}
