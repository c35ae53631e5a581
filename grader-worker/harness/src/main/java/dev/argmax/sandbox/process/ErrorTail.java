package dev.argmax.sandbox.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Reads a stream to its end and keeps the last few KiB.
final class ErrorTail {
  private static final int KEPT = 8 * 1024;

  private final byte[] tail = new byte[KEPT];
  private long total;
  private final Thread reader;

  private ErrorTail(InputStream in) {
    this.reader = Thread.ofVirtual().unstarted(() -> drain(in));
  }

  static ErrorTail of(InputStream in) {
    var tail = new ErrorTail(in);
    tail.reader.start();
    return tail;
  }

  /// Waits until the stream has ended, or not much longer.
  void await() throws InterruptedException {
    var _ = reader.join(Duration.ofSeconds(1));
  }

  synchronized String text() {
    int length = (int) Math.min(total, KEPT);
    var text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = tail[(int) ((total - length + i) % KEPT)];
    }
    return new String(text, StandardCharsets.UTF_8);
  }

  private void drain(InputStream in) {
    var buffer = new byte[4096];
    try (in) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        append(buffer, read);
      }
    } catch (IOException _) {
      // The process is gone, and the stream with it.
    }
  }

  private synchronized void append(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      tail[(int) (total++ % KEPT)] = bytes[i];
    }
  }
}
