package dev.argmax.service.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/// A path in an archive that is safe on every system: relative, without detours, and printable.
/// Spaces inside a name are allowed, because folders like `My homework` are honest.
///
/// @param segments at least one, none empty
record EntryPath(List<String> segments, boolean directory) {

  static EntryPath of(byte[] name) throws RefusedException {
    String text = decode(name);
    if (text.isEmpty()) {
      throw new RefusedException(Refusal.BAD_NAME, "A file in the archive has no name.");
    }
    if (text.codePoints().anyMatch(EntryPath::isUnprintable)) {
      throw new RefusedException(
          Refusal.BAD_NAME, "A file name in the archive holds a character that cannot be printed.");
    }
    if (text.startsWith("/") || text.contains("\\") || text.matches("(?s)^[A-Za-z]:.*")) {
      throw badPath(text);
    }
    boolean directory = text.endsWith("/");
    List<String> segments =
        List.of((directory ? text.substring(0, text.length() - 1) : text).split("/", -1));
    for (String segment : segments) {
      check(segment, text);
    }
    if (name.length > Caps.PATH_BYTES) {
      throw tooLong();
    }
    return new EntryPath(segments, directory);
  }

  String text() {
    return String.join("/", segments);
  }

  String fileName() {
    return segments.getLast();
  }

  private static void check(String segment, String path) throws RefusedException {
    if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
      throw badPath(path);
    }
    if (segment.startsWith("-")
        || segment.startsWith("@")
        || segment.startsWith(" ")
        || segment.endsWith(" ")) {
      throw new RefusedException(
          Refusal.BAD_NAME, "A name may not begin with '-', '@' or a space: " + shown(path));
    }
    if (segment.getBytes(StandardCharsets.UTF_8).length > Caps.NAME_BYTES) {
      throw tooLong();
    }
  }

  private static String decode(byte[] name) throws RefusedException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    } catch (CharacterCodingException e) {
      throw new RefusedException(
          Refusal.BAD_NAME, "A file name in the archive is not UTF-8. Use plain letters in names.");
    }
  }

  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static RefusedException badPath(String path) {
    return new RefusedException(
        Refusal.BAD_PATH,
        "Paths must be relative, with '/' and without '..' or '.': " + shown(path));
  }

  private static RefusedException tooLong() {
    return new RefusedException(
        Refusal.NAME_TOO_LONG,
        "A name may have " + Caps.NAME_BYTES + " bytes, a path " + Caps.PATH_BYTES + ".");
  }

  static String shown(String path) {
    return path.length() > 120 ? path.substring(0, 120) + "…" : path;
  }
}
