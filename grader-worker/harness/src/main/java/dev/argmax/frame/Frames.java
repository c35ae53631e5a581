package dev.argmax.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Frames on a stream: four bytes of length (big-endian, of the payload), one byte of type, the
/// payload.
public final class Frames {
  private static final int HEADER = Integer.BYTES + 1;
  private static final int CHUNK = 64 * 1024;

  private Frames() {}

  /// Writes one frame and flushes.
  public static void write(OutputStream out, FrameType type, byte[] payload) throws IOException {
    var header = ByteBuffer.allocate(HEADER).putInt(payload.length).put((byte) type.code());
    out.write(header.array());
    out.write(payload);
    out.flush();
  }

  /// Reads one frame; null if the stream ended before it began.
  ///
  /// Memory grows with the bytes that arrive, never with the length that was claimed.
  ///
  /// @param maxPayload the longest payload that is accepted
  public static @Nullable Frame read(InputStream in, int maxPayload) throws IOException {
    var header = in.readNBytes(HEADER);
    if (header.length == 0) {
      return null;
    }
    if (header.length < HEADER) {
      throw torn();
    }
    var fields = ByteBuffer.wrap(header);
    int length = fields.getInt();
    var type = FrameType.of(fields.get());
    if (type == null || length < 0) {
      throw new FrameException(FrameException.Kind.GARBLED, "not a frame");
    }
    if (length > maxPayload) {
      throw new FrameException(
          FrameException.Kind.TOO_LONG, type + " of " + length + " bytes, allowed " + maxPayload);
    }
    return new Frame(type, payload(in, length));
  }

  private static byte[] payload(InputStream in, int length) throws IOException {
    var bytes = new ByteArrayOutputStream(Math.min(length, CHUNK));
    while (bytes.size() < length) {
      var chunk = in.readNBytes(Math.min(CHUNK, length - bytes.size()));
      if (chunk.length == 0) {
        throw torn();
      }
      bytes.writeBytes(chunk);
    }
    return bytes.toByteArray();
  }

  private static FrameException torn() {
    return new FrameException(FrameException.Kind.TORN, "the stream ended within a frame");
  }
}
