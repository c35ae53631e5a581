package dev.argmax.service.news;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// What one subscriber has not heard yet. One that reads too slowly is let go: it must not take
/// what it hears late for all there is.
public final class Subscription implements AutoCloseable {
  /// Nothing happened for a second.
  public static final String BEAT = "";

  private static final String END = "\0";
  private static final int MOST = 1000;

  private final BlockingQueue<String> unheard = new LinkedBlockingQueue<>();
  private final Consumer<Subscription> closing;

  Subscription(Consumer<Subscription> closing) {
    this.closing = closing;
  }

  /// The next course with news, or [#BEAT]; waits for it.
  ///
  /// @throws Ended when something may have been missed
  public String next() throws InterruptedException, Ended {
    String next = unheard.take();
    if (next.equals(END)) {
      throw new Ended();
    }
    return next;
  }

  void tell(String news) {
    if (unheard.size() < MOST) {
      unheard.add(news);
    } else {
      end();
    }
  }

  void end() {
    unheard.clear();
    unheard.add(END);
  }

  @Override
  public void close() {
    closing.accept(this);
  }

  /// The subscription is over; another one may be had.
  public static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("Nothing more is heard");
    }
  }
}
