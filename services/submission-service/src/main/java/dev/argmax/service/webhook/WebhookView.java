package dev.argmax.service.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.delivery.SentDelivery;
import dev.argmax.service.release.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An endpoint as staff see it, without its secret.
///
/// @param kinds of changes that it is told of
/// @param oldSecretUntil until when the secret before the present one signs as well
/// @param createdBy a login
/// @param disabledBecause in words
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    UUID id,
    String url,
    List<Kind> kinds,
    boolean enabled,
    Instant createdAt,
    @Nullable String createdBy,
    @Nullable Instant oldSecretUntil,
    @Nullable Instant disabledAt,
    @Nullable String disabledBecause) {

  static WebhookView of(Endpoint endpoint, @Nullable String maker, Instant now) {
    Instant until = endpoint.oldSecretUntil;
    return new WebhookView(
        endpoint.id,
        endpoint.url,
        List.copyOf(endpoint.kinds()),
        endpoint.isEnabled(),
        endpoint.createdAt,
        maker,
        until == null || until.isBefore(now) ? null : until,
        endpoint.disabledAt,
        endpoint.disabledBecause);
  }

  /// What was posted, or is to be.
  ///
  /// @param id without the `msg_` of the header `webhook-id`
  /// @param type of the event
  /// @param body as it is posted
  /// @param nextAt when it is tried next
  /// @param status of the last answer; absent if there was none
  /// @param error what was wrong with the last attempt
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Posted(
      UUID id,
      String type,
      String body,
      SentDelivery.State state,
      int attempts,
      Instant createdAt,
      @Nullable Instant nextAt,
      @Nullable Instant triedAt,
      @Nullable Instant deliveredAt,
      @Nullable Integer status,
      @Nullable String error) {
    static Posted of(SentDelivery sent) {
      return new Posted(
          sent.id(),
          sent.subject(),
          sent.content(),
          sent.state(),
          sent.attempts(),
          sent.createdAt(),
          sent.nextAt(),
          sent.triedAt(),
          sent.deliveredAt(),
          sent.status(),
          sent.error());
    }
  }
}
