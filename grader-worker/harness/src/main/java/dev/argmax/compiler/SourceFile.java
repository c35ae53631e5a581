package dev.argmax.compiler;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import javax.tools.SimpleJavaFileObject;

/// A student's source in memory.
final class SourceFile extends SimpleJavaFileObject {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String path;
  private final String text;

  private SourceFile(String path, String text) {
    super(uri(path), Kind.SOURCE);
    this.path = path;
    this.text = text;
  }

  /// What became of a file's bytes.
  sealed interface Decoding {}

  record Decoded(SourceFile file) implements Decoding {}

  record NotUtf8(String message) implements Decoding {}

  static Decoding decode(String path, byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
      return new NotUtf8(
          "%s: byte %d (0x%02x) is not UTF-8. Save the file in the encoding UTF-8."
              .formatted(path, in.position() + 1, bytes[in.position()]));
    }
    var text = out.flip().toString();
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new Decoded(new SourceFile(path, marked ? text.substring(1) : text));
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }

  @Override
  public String getName() {
    return path;
  }

  /// The line of this number, counted from 1; empty past the end.
  String line(long number) {
    return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
  }

  private static URI uri(String path) {
    try {
      return new URI("student", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no path of a source file: " + path, e);
    }
  }
}
