package dev.argmax.gateway.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the API says of webhooks.
final class WebhookView {
  private WebhookView() {}

  record Webhooks(List<Webhook> items) {
    Optional<Webhook> with(String id) {
      return items.stream().filter(each -> each.id().equals(id)).findFirst();
    }
  }

  record Webhook(
      String id,
      String url,
      List<String> kinds,
      boolean enabled,
      Instant createdAt,
      @Nullable String createdBy,
      @Nullable Instant oldSecretUntil,
      @Nullable String disabledBecause) {}

  record Deliveries(List<Delivery> items) {}

  record Delivery(
      String id,
      String type,
      String body,
      String state,
      int attempts,
      Instant createdAt,
      @Nullable Instant nextAt,
      @Nullable Instant triedAt,
      @Nullable Integer status,
      @Nullable String error) {}

  /// A secret that was just made.
  record Made(String id, String secret) {}
}
