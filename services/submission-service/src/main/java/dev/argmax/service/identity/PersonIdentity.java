package dev.argmax.service.identity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PersonIdentity {
  @EmbeddedId Key key;
  UUID personId;
  Instant linkedAt;

  protected PersonIdentity() {}

  PersonIdentity(Key key, UUID personId, Instant linkedAt) {
    this.key = key;
    this.personId = personId;
    this.linkedAt = linkedAt;
  }

  @Embeddable
  record Key(String issuer, String subject) implements Serializable {}
}
