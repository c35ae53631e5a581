package dev.argmax.gateway.webhook;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One receiver: what may be done with it, and what it was sent.
///
/// @param oldSecretUntil until when the secret before this one signs as well; absent if none does
/// @param secret that was just made and is shown this once; empty otherwise
/// @param trouble why something was refused; empty if nothing was
record WebhookPage(
    Desk desk,
    WebhookView.Webhook webhook,
    String kinds,
    Moment createdAt,
    @Nullable Moment oldSecretUntil,
    List<Row> rows,
    String secret,
    String trouble)
    implements TemplateInstance {

  static WebhookPage of(Desk desk, WebhookView.Webhook webhook, WebhookView.Deliveries deliveries) {
    return new WebhookPage(
        desk,
        webhook,
        WebhooksPage.words(webhook.kinds()),
        desk.moment(webhook.createdAt()),
        moment(desk, webhook.oldSecretUntil()),
        deliveries.items().stream().map(each -> Row.of(desk, each)).toList(),
        "",
        "");
  }

  WebhookPage with(String fresh) {
    return new WebhookPage(desk, webhook, kinds, createdAt, oldSecretUntil, rows, fresh, trouble);
  }

  WebhookPage because(String refusal) {
    return new WebhookPage(desk, webhook, kinds, createdAt, oldSecretUntil, rows, secret, refusal);
  }

  private static @Nullable Moment moment(Desk desk, @Nullable Instant instant) {
    return instant == null ? null : desk.moment(instant);
  }

  /// Something that was sent or is to be.
  ///
  /// @param state in words
  /// @param hurts whether it did not arrive
  /// @param answer what came of the last attempt
  record Row(
      String id,
      String type,
      String body,
      String state,
      boolean hurts,
      int attempts,
      String answer,
      Moment createdAt,
      @Nullable Moment triedAt,
      @Nullable Moment nextAt) {
    static Row of(Desk desk, WebhookView.Delivery found) {
      boolean waits = found.state().equals("WAITING");
      return new Row(
          found.id(),
          found.type(),
          found.body(),
          switch (found.state()) {
            case "DELIVERED" -> "arrived";
            case "GIVEN_UP" -> "given up";
            default -> "waits";
          },
          found.error() != null,
          found.attempts(),
          found.error() != null
              ? found.error()
              : found.status() == null ? "none yet" : "HTTP " + found.status(),
          desk.moment(found.createdAt()),
          moment(desk, found.triedAt()),
          waits ? moment(desk, found.nextAt()) : null);
    }
  }
}
