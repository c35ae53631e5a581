package dev.argmax.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads the fields of a payload that may be anything: every length is held against what is there
/// before memory is taken for it, and what does not fit is a [FrameException].
public final class PayloadReader {
  private final ByteBuffer bytes;

  PayloadReader(byte[] payload) {
    this.bytes = ByteBuffer.wrap(payload);
  }

  public int integer() throws FrameException {
    need(Integer.BYTES);
    return bytes.getInt();
  }

  public double number() throws FrameException {
    need(Double.BYTES);
    return bytes.getDouble();
  }

  public boolean flag() throws FrameException {
    return integer() != 0;
  }

  public byte[] bytes() throws FrameException {
    int length = integer();
    need(length);
    var value = new byte[length];
    bytes.get(value);
    return value;
  }

  /// Text; what is not UTF-8 becomes replacement characters.
  public String text() throws FrameException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  public Map<String, byte[]> files() throws FrameException {
    int count = integer();
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < count; i++) {
      files.put(text(), bytes());
    }
    return files;
  }

  private void need(int length) throws FrameException {
    if (length < 0 || length > bytes.remaining()) {
      throw new FrameException(FrameException.Kind.GARBLED, "a field is longer than its frame");
    }
  }
}
