package dev.argmax.service.internal;

import dev.argmax.service.news.Bulletin;
import dev.argmax.service.news.Subscription;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionException;

/// Lets the gateway know at once when it has to ask again what a poller may be told.
@Path("/internal/v1/news")
@RunOnVirtualThread
class NewsResource {
  private final Bulletin bulletin;

  NewsResource(Bulletin bulletin) {
    this.bulletin = bulletin;
  }

  /// An event for each course whose feed has news or other readers; a comment each second without.
  /// Ends when something may have been missed.
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void news(@Context SseEventSink sink, @Context Sse sse) {
    Subscription subscription =
        bulletin
            .subscribe()
            .orElseThrow(
                () ->
                    new ProblemException(ProblemType.UNAVAILABLE, "The database cannot be heard."));
    Thread.ofVirtual().name("news").start(() -> tell(subscription, sink, sse));
  }

  private static void tell(Subscription subscription, SseEventSink sink, Sse sse) {
    try (subscription;
        sink) {
      send(sink, sse.newEventBuilder().comment("from now on").build());
      while (!sink.isClosed()) {
        String next = subscription.next();
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        send(
            sink,
            next.equals(Subscription.BEAT)
                ? event.comment("still here").build()
                : event.data(next).build());
      }
    } catch (Subscription.Ended | CompletionException | IllegalStateException e) {
      // Whoever listens sees the connection end, and asks again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(SseEventSink sink, OutboundSseEvent event) {
    sink.send(event).toCompletableFuture().join();
  }
}
