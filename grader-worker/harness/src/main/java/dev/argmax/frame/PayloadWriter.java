package dev.argmax.frame;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Builds a payload from fields, in the order in which [PayloadReader] must ask for them.
public final class PayloadWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public PayloadWriter integer(int value) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  public PayloadWriter number(double value) {
    bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    return this;
  }

  public PayloadWriter flag(boolean value) {
    return integer(value ? 1 : 0);
  }

  public PayloadWriter bytes(byte[] value) {
    integer(value.length);
    bytes.writeBytes(value);
    return this;
  }

  public PayloadWriter text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  public PayloadWriter files(Map<String, byte[]> files) {
    integer(files.size());
    files.forEach((name, content) -> text(name).bytes(content));
    return this;
  }

  public byte[] toBytes() {
    return bytes.toByteArray();
  }
}
