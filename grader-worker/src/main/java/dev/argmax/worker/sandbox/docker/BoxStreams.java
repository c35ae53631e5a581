package dev.argmax.worker.sandbox.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The three streams of a box over one attach connection. Output is handed on through a bounded
/// pipe: while nobody reads, nothing more is taken from the daemon, which in turn stops the box. Of
/// standard error only the end is kept.
final class BoxStreams extends ResultCallback.Adapter<Frame> {
  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int ERROR_TAIL_BYTES = 8 * 1024;

  private final BoundedPipe input = new BoundedPipe(BUFFER_BYTES);
  private final BoundedPipe output = new BoundedPipe(BUFFER_BYTES);
  private final OutputStream outputWriter = output.writer();
  private byte[] errorTail = new byte[0];
  private volatile @Nullable Throwable failure;
  private volatile boolean spoken;

  OutputStream input() {
    return input.writer();
  }

  InputStream inputForDaemon() {
    return input.reader();
  }

  InputStream output() {
    return output.reader();
  }

  synchronized String errorTail() {
    return new String(errorTail, StandardCharsets.UTF_8);
  }

  /// Why the connection ended before the box did, if it did.
  @Nullable Throwable failure() {
    return failure;
  }

  /// Whether a byte of standard output came.
  boolean hasSpoken() {
    return spoken;
  }

  @Override
  public void onNext(Frame frame) {
    if (frame.getStreamType() == StreamType.STDERR) {
      keepTail(frame.getPayload());
      return;
    }
    spoken = true;
    try {
      outputWriter.write(frame.getPayload());
    } catch (IOException _) {
      // Nobody reads any more. Go on draining, so that the end of the box is still seen.
    }
  }

  @Override
  public void onError(Throwable throwable) {
    failure = throwable;
    endOfStreams();
    super.onError(throwable);
  }

  @Override
  public void onComplete() {
    endOfStreams();
    super.onComplete();
  }

  /// Lets go whoever waits at either stream.
  void endOfStreams() {
    output.closeWriter();
    input.closeReader();
    input.closeWriter();
  }

  /// Lets output run into the void from now on. The daemon does not let a box end while somebody is
  /// still to take its output.
  void dropOutput() {
    output.closeReader();
  }

  /// Ends both streams for good and the connection with them.
  void abandon() {
    dropOutput();
    endOfStreams();
    try {
      close();
    } catch (IOException _) {
      // The connection is gone already, which is what we want.
    }
  }

  private synchronized void keepTail(byte[] payload) {
    byte[] joined = Arrays.copyOf(errorTail, errorTail.length + payload.length);
    System.arraycopy(payload, 0, joined, errorTail.length, payload.length);
    errorTail =
        Arrays.copyOfRange(joined, Math.max(0, joined.length - ERROR_TAIL_BYTES), joined.length);
  }
}
