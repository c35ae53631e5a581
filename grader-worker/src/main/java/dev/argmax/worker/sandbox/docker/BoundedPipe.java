package dev.argmax.worker.sandbox.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/// A pipe within this process with a fixed buffer: who writes waits while it is full, so a box that
/// floods its output costs us no memory and is itself held up. Unlike `PipedInputStream` it does
/// not care which threads use it, and hands over at once.
final class BoundedPipe {
  private final byte[] ring;
  private int start;
  private int filled;
  private boolean writerClosed;
  private boolean readerClosed;

  BoundedPipe(int capacity) {
    ring = new byte[capacity];
  }

  /// The writing end. Closing it lets the reader read what is left and then see the end.
  OutputStream writer() {
    return new Writer();
  }

  /// The reading end. Closing it makes every later or waiting write fail.
  InputStream reader() {
    return new Reader();
  }

  synchronized void closeWriter() {
    writerClosed = true;
    notifyAll();
  }

  synchronized void closeReader() {
    readerClosed = true;
    filled = 0;
    notifyAll();
  }

  private synchronized void put(byte[] bytes, int offset, int length)
      throws IOException, InterruptedException {
    int done = 0;
    while (done < length) {
      while (filled == ring.length && !readerClosed && !writerClosed) {
        wait();
      }
      if (readerClosed || writerClosed) {
        throw new IOException("the other end is closed");
      }
      int end = (start + filled) % ring.length;
      int room = Math.min(ring.length - filled, ring.length - end);
      int part = Math.min(room, length - done);
      System.arraycopy(bytes, offset + done, ring, end, part);
      filled += part;
      done += part;
      notifyAll();
    }
  }

  private synchronized int take(byte[] bytes, int offset, int length) throws InterruptedException {
    while (filled == 0 && !writerClosed && !readerClosed) {
      wait();
    }
    if (filled == 0) {
      return -1;
    }
    int part = Math.min(length, Math.min(filled, ring.length - start));
    System.arraycopy(ring, start, bytes, offset, part);
    start = (start + part) % ring.length;
    filled -= part;
    notifyAll();
    return part;
  }

  private synchronized int waiting() {
    return filled;
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }

  private final class Writer extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      try {
        put(bytes, offset, length);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }

    @Override
    public void close() {
      closeWriter();
    }
  }

  private final class Reader extends InputStream {
    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      try {
        return length == 0 ? 0 : take(bytes, offset, length);
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }

    @Override
    public int available() {
      return waiting();
    }

    @Override
    public void close() {
      closeReader();
    }
  }
}
