package dev.argmax.service.lti.platform;

import dev.argmax.service.lti.platform.Platform.Addresses;
import dev.argmax.service.lti.platform.Platform.Place;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lti_platform")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PlatformRow {
  @Id UUID id;
  String courseId;
  String name;
  String issuer;
  String clientId;
  String deployments;
  String authUrl;
  String jwksUrl;
  String tokenUrl;
  @Nullable String tokenAudience;

  @Enumerated(EnumType.STRING)
  MatchBy matchedBy;

  @Nullable UUID createdBy;
  Instant createdAt;
  @Nullable String contextId;
  @Nullable String lineItemsUrl;
  @Nullable String membersUrl;
  String scopes;

  protected PlatformRow() {}

  PlatformRow(String course, @Nullable UUID createdBy, Instant createdAt) {
    this.id = UUID.randomUUID();
    this.courseId = course;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.scopes = "";
  }

  PlatformRow become(Registration wish) {
    name = wish.name();
    issuer = wish.issuer();
    clientId = wish.clientId();
    deployments = String.join("\n", wish.deployments());
    authUrl = wish.authUrl();
    jwksUrl = wish.jwksUrl();
    tokenUrl = wish.tokenUrl();
    tokenAudience = wish.tokenAudience();
    matchedBy = wish.matchBy();
    return this;
  }

  /// Whether somebody else could speak for this platform if it became that.
  boolean isSomebodyElseAs(Registration wish) {
    return !issuer.equals(wish.issuer())
        || !clientId.equals(wish.clientId())
        || !jwksUrl.equals(wish.jwksUrl());
  }

  void place(@Nullable Place place) {
    contextId = place == null ? null : place.context();
    lineItemsUrl = place == null ? null : place.lineItems();
    membersUrl = place == null ? null : place.members();
    scopes = place == null ? "" : String.join(" ", place.scopes());
  }

  Platform platform() {
    return new Platform(
        id,
        courseId,
        name,
        issuer,
        clientId,
        new LinkedHashSet<>(List.of(deployments.split("\n"))),
        new Addresses(
            authUrl, jwksUrl, tokenUrl, Objects.requireNonNullElse(tokenAudience, tokenUrl)),
        matchedBy,
        contextId == null
            ? null
            : new Place(
                contextId,
                lineItemsUrl,
                membersUrl,
                scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" "))));
  }
}
