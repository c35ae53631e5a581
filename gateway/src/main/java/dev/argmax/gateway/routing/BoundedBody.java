package dev.argmax.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A body that fails once it is longer than it may be, whatever its head claimed. Adds nothing of
/// its own to the flow: pausing goes through to the socket, so a slow reader slows the sender.
final class BoundedBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> body;
  private final long limit;
  private final Runnable onExceeded;
  private long seen;

  /// Calls `onExceeded` once, instead of handing on the buffer that is too much.
  BoundedBody(ReadStream<Buffer> body, long limit, Runnable onExceeded) {
    this.body = body;
    this.limit = limit;
    this.onExceeded = onExceeded;
  }

  boolean exceeded() {
    return seen > limit;
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
    body.handler(handler == null ? null : buffer -> take(buffer, handler));
    return this;
  }

  private void take(Buffer buffer, Handler<Buffer> handler) {
    if (exceeded()) {
      return;
    }
    seen += buffer.length();
    if (!exceeded()) {
      handler.handle(buffer);
    } else {
      onExceeded.run();
    }
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
    body.endHandler(
        handler == null
            ? null
            : _ -> {
              if (!exceeded()) {
                handler.handle(null);
              }
            });
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    body.pause();
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    if (!exceeded()) {
      body.resume();
    }
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    if (!exceeded()) {
      body.fetch(amount);
    }
    return this;
  }
}
