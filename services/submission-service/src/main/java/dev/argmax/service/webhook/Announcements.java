package dev.argmax.service.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.changes.Cursor;
import dev.argmax.service.delivery.Deliveries;
import dev.argmax.service.delivery.Parcel;
import dev.argmax.service.release.Releases.Head;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Hands events to the outbox, in the transaction of whatever causes them.
@Singleton
final class Announcements {
  private final Deliveries deliveries;
  private final ObjectMapper json;

  Announcements(Deliveries deliveries, ObjectMapper json) {
    this.deliveries = deliveries;
    this.json = json;
  }

  /// Tells it how far the feed is. As long as nobody has tried to post an older one, that becomes
  /// this one.
  void changesPublished(Endpoint endpoint, Head head, Instant now) {
    endpoint.told = head.sequence();
    put(endpoint, Event.changesPublished(endpoint.courseId, Cursor.at(head).text(), now));
  }

  void test(Endpoint endpoint, Instant now) {
    put(endpoint, Event.test(endpoint.courseId, now));
  }

  void forget(Endpoint endpoint) {
    deliveries.forget(WebhookChannel.NAME, endpoint.id);
  }

  private void put(Endpoint endpoint, Event event) {
    deliveries.put(
        new Parcel(
            endpoint.courseId, WebhookChannel.NAME, endpoint.id, event.type(), event.text(json)));
  }
}
