package dev.argmax.gateway.routing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hears from the service which courses have news for pollers, or other readers than before.
///
/// ## Theory of operation
///
/// One request stays open: the service names a course in it when a transaction has moved the head
/// of the course's feed or changed its roster, and says something every second in any case. What
/// was true of a course when a mark was made is still true while the mark holds, but for the
/// milliseconds in which the service's word is under way. No mark holds once the stream was broken
/// or silent.
@ApplicationScoped
class News {
  private static final Logger LOG = Logger.getLogger(News.class);
  private static final String PATH = "/internal/v1/news";
  private static final String WORD = "data:";
  private static final long PAUSE_MILLIS = 1000;
  private static final long LONGEST_SILENCE_NANOS = 3_000_000_000L;

  private final Vertx vertx;
  private final ServiceConnection connection;
  private final Map<String, Long> words = new ConcurrentHashMap<>();
  private volatile @Nullable Session session;
  private volatile boolean stopped;

  News(Vertx vertx, ServiceConnection connection) {
    this.vertx = vertx;
    this.connection = connection;
  }

  /// A moment at which everything was heard that there was to hear of a course.
  record Mark(Session session, String course, long words) {}

  /// One stream from its beginning to its end.
  static final class Session {
    private volatile long heardAt = System.nanoTime();

    private void heard() {
      heardAt = System.nanoTime();
    }

    private boolean isAudible() {
      return System.nanoTime() - heardAt < LONGEST_SILENCE_NANOS;
    }
  }

  /// Now, for this course; absent while nothing is heard.
  @Nullable Mark mark(String course) {
    var now = session;
    return now == null ? null : new Mark(now, course, words(course));
  }

  /// Whether nothing was said of the course since, and would have been.
  boolean holds(Mark mark) {
    return mark.session() == session
        && mark.session().isAudible()
        && mark.words() == words(mark.course());
  }

  void start(@Observes StartupEvent event) {
    listen();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    session = null;
  }

  private long words(String course) {
    return words.getOrDefault(course, 0L);
  }

  private void listen() {
    connection
        .request(HttpMethod.GET, PATH)
        .compose(request -> request.putHeader("Accept", "text/event-stream").send())
        .onSuccess(this::hear)
        .onFailure(_ -> again());
  }

  private void hear(HttpClientResponse answer) {
    if (answer.statusCode() != 200) {
      answer.request().reset();
      again();
      return;
    }
    var begun = new Session();
    session = begun;
    long watch = vertx.setPeriodic(PAUSE_MILLIS, _ -> watch(begun, answer.request()));
    answer.exceptionHandler(_ -> end(watch));
    answer.endHandler(_ -> end(watch));
    answer.handler(RecordParser.newDelimited("\n", line -> hear(begun, line.toString())));
  }

  private void hear(Session begun, String line) {
    if (line.startsWith(WORD)) {
      words.merge(line.substring(WORD.length()).strip(), 1L, Long::sum);
    }
    begun.heard();
  }

  private static void watch(Session begun, HttpClientRequest request) {
    if (!begun.isAudible()) {
      request.reset();
    }
  }

  private void end(long watch) {
    vertx.cancelTimer(watch);
    session = null;
    LOG.debug("The service's news have ended; polls are passed on to it until they begin again");
    again();
  }

  private void again() {
    if (!stopped) {
      vertx.setTimer(PAUSE_MILLIS, _ -> listen());
    }
  }
}
