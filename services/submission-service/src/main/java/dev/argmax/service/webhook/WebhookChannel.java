package dev.argmax.service.webhook;

import dev.argmax.service.clock.WallClock;
import dev.argmax.service.delivery.Channel;
import dev.argmax.service.delivery.Delivery;
import dev.argmax.service.delivery.Outcome;
import dev.argmax.service.delivery.Outcome.Delivered;
import dev.argmax.service.delivery.Outcome.Refused;
import dev.argmax.service.delivery.Outcome.Retry;
import dev.argmax.service.outbound.Outbound;
import dev.argmax.service.outbound.Reply;
import dev.argmax.service.outbound.Reply.Answer;
import dev.argmax.service.outbound.Reply.Nothing;
import dev.argmax.service.outbound.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Posts events. Every 2xx means that it arrived; 410 that nobody is there any more; all else that
/// it may arrive later, as Standard Webhooks wants.
@ApplicationScoped
class WebhookChannel implements Channel {
  static final String NAME = "WEBHOOK";
  private static final int GONE = 410;
  private static final int ENOUGH_OF_AN_ANSWER = 1024;

  private final Webhooks webhooks;
  private final Outbound outbound;
  private final WallClock clock;

  WebhookChannel(Webhooks webhooks, Outbound outbound, WallClock clock) {
    this.webhooks = webhooks;
    this.outbound = outbound;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Outcome send(Delivery delivery) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return webhooks
        .addressee(delivery.parcel().target(), now)
        .map(addressee -> send(delivery, addressee, now))
        .orElseGet(() -> new Refused(null, "The endpoint is disabled."));
  }

  @Override
  public void gaveUp(Delivery delivery, String why) {
    if (!isTest(delivery)) {
      webhooks.disable(delivery.parcel().target(), why);
    }
  }

  private Outcome send(Delivery delivery, Webhooks.Addressee addressee, Instant now) {
    String id = "msg_" + delivery.id();
    String body = delivery.parcel().content();
    Reply reply =
        outbound.send(
            Request.post(URI.create(addressee.url()), "application/json", body)
                .with("webhook-id", id)
                .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .with("webhook-signature", Signature.of(addressee.secrets(), id, now, body))
                .readingAtMost(ENOUGH_OF_AN_ANSWER));
    Outcome outcome = outcome(reply, now);
    // Whoever tests wants to know now, not in three days.
    return isTest(delivery) && outcome instanceof Retry retry
        ? new Refused(retry.status(), retry.why())
        : outcome;
  }

  private static Outcome outcome(Reply reply, Instant now) {
    return switch (reply) {
      case Answer answer when answer.isOk() -> new Delivered(answer.status());
      case Answer answer when answer.status() == GONE ->
          new Refused(GONE, "It answered 410: nobody is there any more.");
      case Answer answer -> {
        Duration after = answer.retryAfter(now).orElse(null);
        yield new Retry(answer.status(), "It answered " + answer.status() + ".", after);
      }
      case Nothing nothing -> new Retry(null, nothing.why(), null);
    };
  }

  private static boolean isTest(Delivery delivery) {
    return delivery.parcel().subject().equals(Event.TEST);
  }
}
