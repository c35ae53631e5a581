package dev.argmax.service.delivery;

import java.time.Instant;
import java.util.UUID;

/// Something to be sent.
///
/// @param id the same however often it is sent, and no other's
/// @param attempt counts from 1
/// @param byHand whether somebody had it sent once more; then nobody tries again by themselves
public record Delivery(UUID id, Parcel parcel, int attempt, boolean byHand, Instant createdAt) {}
