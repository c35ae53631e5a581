package dev.argmax.service.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LmsClient {
  @Id UUID personId;
  byte[] secretHash;
  String scopes;
  @Nullable UUID createdBy;
  Instant createdAt;
  @Nullable Instant revokedAt;

  protected LmsClient() {}

  LmsClient(UUID personId, byte[] secretHash, Set<Scope> scopes) {
    this.personId = personId;
    this.secretHash = secretHash;
    this.scopes = Scope.text(scopes);
  }

  LmsClient madeBy(@Nullable UUID person, Instant at) {
    createdBy = person;
    createdAt = at;
    return this;
  }

  Set<Scope> scopes() {
    return Scope.in(scopes);
  }
}
