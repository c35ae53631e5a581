package dev.argmax.gateway.testsupport;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Plays the stream in which the service names courses with news.
final class PlayedNews {
  private static final String END = "";

  private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();

  void say(String course) {
    listeners.forEach(listener -> listener.add(course));
  }

  /// Ends all streams; the next one may begin at once.
  void end() {
    listeners.forEach(listener -> listener.add(END));
  }

  void tell(HttpExchange exchange) throws IOException {
    var unheard = new LinkedBlockingQueue<String>();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    listeners.add(unheard);
    try (var out = exchange.getResponseBody()) {
      write(out, ":from now on\n\n");
      for (var next = next(unheard); !next.equals(END); next = next(unheard)) {
        write(out, next.equals(":") ? ":still here\n\n" : "data:" + next + "\n\n");
      }
    } finally {
      listeners.remove(unheard);
    }
  }

  private static String next(BlockingQueue<String> unheard) {
    try {
      var next = unheard.poll(500, TimeUnit.MILLISECONDS);
      return next == null ? ":" : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return END;
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
