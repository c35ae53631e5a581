package dev.argmax.gateway.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;

/// A request written byte by byte, for what HTTP clients are too polite to do.
public final class RawRequest implements AutoCloseable {
  private final Socket socket;

  private RawRequest(Socket socket) {
    this.socket = socket;
  }

  /// Opens a connection to the door. Reading from it gives up after 15 seconds.
  public static RawRequest open() throws IOException {
    var server = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    var socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout(15_000);
    return new RawRequest(socket);
  }

  /// Writes the head of a request.
  public void head(String method, String path, String... headers) throws IOException {
    write(
        "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
            .formatted(
                method, path, headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n"));
  }

  /// Writes that many chunks of that size.
  public void chunks(int count, int size) throws IOException {
    var chunk = Integer.toHexString(size) + "\r\n" + "x".repeat(size) + "\r\n";
    for (var i = 0; i < count; i++) {
      write(chunk);
    }
  }

  /// Writes chunks until the server no longer takes them.
  public void chunksAsLongAsTaken(int count, int size) throws IOException {
    try {
      chunks(count, size);
    } catch (SocketException e) {
      // The server hung up, which is its right; what it said before can still be read.
    }
  }

  /// Ends the body.
  public void endOfChunks() throws IOException {
    write("0\r\n\r\n");
  }

  /// Writes text as it is.
  public void write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /// Reads up to and including this text, or whatever there is until the end.
  public String readUntil(String text) throws IOException {
    var read = new StringBuilder();
    int next;
    while (read.indexOf(text) < 0 && (next = socket.getInputStream().read()) >= 0) {
      read.append((char) next);
    }
    return read.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
