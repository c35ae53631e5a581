package dev.argmax.service.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.grading.RunEvents;
import dev.argmax.service.grading.RunEvents.Happened;
import dev.argmax.service.grading.Watchers;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Tells a watcher what happens to a submission until it is settled. Events with an `id` are kept,
/// and one who comes back gets what followed; changes of the position in the queue are told in
/// passing.
@Singleton
final class EventStream {
  private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
  private static final int LOOKS_PER_HEARTBEAT = 15;

  private final RunEvents events;
  private final Views views;
  private final Watchers watchers;
  private final ObjectMapper json;

  EventStream(RunEvents events, Views views, Watchers watchers, ObjectMapper json) {
    this.events = events;
    this.views = views;
    this.watchers = watchers;
    this.json = json;
  }

  static long sequence(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("[0-9]{1,18}")
        ? Long.parseLong(lastEventId)
        : 0;
  }

  /// Returns at once; the connection ends the request that this thread belongs to.
  void begin(Submission submission, long after, Line line) {
    Thread.ofVirtual()
        .name("event-stream")
        .start(
            () -> {
              try {
                send(submission, after, line);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void send(Submission submission, long after, Line line) throws InterruptedException {
    long sent = after;
    @Nullable Long position = null;
    int idle = 0;
    try (line;
        Watchers.Watch watch = watchers.watch(submission.row().id)) {
      while (line.isOpen()) {
        // Read before the events: those of a settled submission are there by then.
        SubmissionView now = views.of(submission);
        for (Happened event : events.after(submission.row().id, sent)) {
          line.send(event.sequence(), event.kind(), data(submission, event));
          sent = event.sequence();
          idle = 0;
        }
        if (now.state().isSettled()) {
          return;
        }
        if (!Objects.equals(position, now.position()) && now.position() != null) {
          line.send(null, "state", text(Moved.of(now, now.position())));
        }
        position = now.position();
        if (++idle % LOOKS_PER_HEARTBEAT == 0) {
          line.heartbeat();
        }
        watch.await(LOOK_ANYWAY);
      }
    }
  }

  private String data(Submission submission, Happened event) {
    return event.kind().equals("result") ? text(views.of(submission)) : event.data();
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A view must have a JSON form", e);
    }
  }

  /// @param untilTaken in seconds; absent while nobody can tell
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Moved(State state, long position, @Nullable Long untilTaken) {
    static Moved of(SubmissionView now, long position) {
      return new Moved(
          now.state(), position, now.untilTaken() == null ? null : now.untilTaken().toSeconds());
    }
  }

  /// The connection to one watcher.
  record Line(SseEventSink sink, Sse sse) implements AutoCloseable {
    boolean isOpen() {
      return !sink.isClosed();
    }

    void send(@Nullable Long id, String name, String data) {
      OutboundSseEvent.Builder event = sse.newEventBuilder().name(name).data(data);
      deliver((id == null ? event : event.id(id.toString())).build());
    }

    void heartbeat() {
      deliver(sse.newEventBuilder().comment("still here").build());
    }

    // Waits until it is on its way: a slow watcher must not pile up events in memory.
    private void deliver(OutboundSseEvent event) {
      try {
        sink.send(event).toCompletableFuture().join();
      } catch (CompletionException e) {
        sink.close();
      }
    }

    @Override
    public void close() {
      sink.close();
    }
  }
}
