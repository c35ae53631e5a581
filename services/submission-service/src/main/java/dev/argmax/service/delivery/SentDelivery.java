package dev.argmax.service.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of something to be sent.
///
/// @param nextAt when it is tried next; absent if it is not
/// @param status of HTTP, of the last attempt
/// @param error why the last attempt was none
/// @param triedAt when that was
public record SentDelivery(
    UUID id,
    String subject,
    String content,
    State state,
    int attempts,
    Instant createdAt,
    @Nullable Instant nextAt,
    @Nullable Instant triedAt,
    @Nullable Instant deliveredAt,
    @Nullable Integer status,
    @Nullable String error) {
  /// Where it is.
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }
}
