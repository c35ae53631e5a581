package dev.argmax.service.identity;

import dev.argmax.service.clock.WallClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/// Who people are at identity providers. A person has at most one identity at each.
@ApplicationScoped
class PersonIdentities implements PanacheRepositoryBase<PersonIdentity, PersonIdentity.Key> {
  private final WallClock clock;

  PersonIdentities(WallClock clock) {
    this.clock = clock;
  }

  Optional<UUID> personOf(ProviderClaims claims) {
    return findByIdOptional(key(claims)).map(identity -> identity.personId);
  }

  boolean isKnownAt(String issuer, UUID personId) {
    return count("key.issuer = ?1 and personId = ?2", issuer, personId) > 0;
  }

  void link(ProviderClaims claims, UUID personId) {
    persist(new PersonIdentity(key(claims), personId, clock.instant()));
  }

  private static PersonIdentity.Key key(ProviderClaims claims) {
    return new PersonIdentity.Key(claims.issuer(), claims.subject());
  }
}
