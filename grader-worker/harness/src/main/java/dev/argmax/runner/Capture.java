package dev.argmax.runner;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Keeps the beginning of what a test case prints. Printing more than is kept is no fault: a line
/// in every training step is soon more. Printing 256 times that is.
final class Capture extends OutputStream {
  private static final int PATIENCE = 256;
  private static final byte[] CUT = "\n… (cut here)\n".getBytes(StandardCharsets.UTF_8);

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int max;
  private final Consumer<byte[]> onFlood;
  private long total;
  private boolean ended;

  Capture(int max, Consumer<byte[]> onFlood) {
    this.max = max;
    this.onFlood = onFlood;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    if (take(bytes, from, length)) {
      onFlood.accept(end());
    }
  }

  private synchronized boolean take(byte[] bytes, int from, int length) {
    kept.write(bytes, from, Math.clamp(max - kept.size(), 0, length));
    total += length;
    return !ended && total > (long) max * PATIENCE;
  }

  /// What was kept. What is printed from now on, by threads left behind, is not.
  synchronized byte[] end() {
    ended = true;
    if (total > max) {
      kept.writeBytes(CUT);
    }
    return kept.toByteArray();
  }
}
