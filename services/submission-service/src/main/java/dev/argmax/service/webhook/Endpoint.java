package dev.argmax.service.webhook;

import dev.argmax.service.release.Kind;
import dev.argmax.service.webhook.Webhooks.Wish;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A receiver's address in a course.
@Entity
@Table(name = "webhook")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Endpoint {
  /// How long the secret before the present one still signs.
  static final Duration OVERLAP = Duration.ofHours(24);

  @Id UUID id;
  String courseId;
  String url;
  String kinds;
  byte[] secret;
  byte @Nullable [] oldSecret;
  @Nullable Instant oldSecretUntil;
  long told;
  @Nullable UUID createdBy;
  Instant createdAt;
  @Nullable Instant disabledAt;
  @Nullable String disabledBecause;

  protected Endpoint() {}

  /// @param told up to where its receiver is taken to have read the feed
  Endpoint(String course, Wish wish, byte[] secret, long told) {
    this.id = UUID.randomUUID();
    this.courseId = course;
    this.secret = secret;
    this.told = told;
    become(wish);
  }

  Endpoint madeBy(UUID person, Instant at) {
    createdBy = person;
    createdAt = at;
    return this;
  }

  final void become(Wish wish) {
    url = wish.url();
    kinds = wish.kinds().stream().sorted().map(Kind::name).collect(Collectors.joining(" "));
  }

  Set<Kind> kinds() {
    return Arrays.stream(kinds.split(" ", -1))
        .map(Kind::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  boolean isEnabled() {
    return disabledAt == null;
  }

  void enable() {
    disabledAt = null;
    disabledBecause = null;
  }

  /// The first reason stays.
  void disable(String because, Instant now) {
    if (isEnabled()) {
      disabledAt = now;
      disabledBecause = because;
    }
  }

  void rotate(byte[] fresh, Instant now) {
    oldSecret = secret;
    oldSecretUntil = now.plus(OVERLAP);
    secret = fresh;
  }

  /// With what it signs now, the present one first.
  List<byte[]> secrets(Instant now) {
    byte[] old = oldSecret;
    Instant until = oldSecretUntil;
    return old == null || until == null || !now.isBefore(until)
        ? List.of(secret)
        : Stream.of(secret, old).toList();
  }
}
