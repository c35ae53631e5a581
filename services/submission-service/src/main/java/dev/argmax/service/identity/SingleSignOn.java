package dev.argmax.service.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Turns somebody whom an identity provider vouches for into one of our people.
///
/// Issuer and subject decide. Only who comes for the first time is looked up by what
/// [SsoConfig#match()] names, and is remembered by issuer and subject from then on: an address or a
/// login that the provider later gives to somebody else opens nothing. Nobody is made by signing
/// in.
@ApplicationScoped
public class SingleSignOn {
  private static final Logger LOG = Logger.getLogger(SingleSignOn.class);

  private final Persons persons;
  private final PersonIdentities identities;
  private final SignIn signIn;
  private final SsoConfig config;

  SingleSignOn(Persons persons, PersonIdentities identities, SignIn signIn, SsoConfig config) {
    this.persons = persons;
    this.identities = identities;
    this.signIn = signIn;
    this.config = config;
  }

  /// A session for the person with these claims; empty if there is none.
  @Transactional
  public Optional<Session> open(ProviderClaims claims) {
    return identities
        .personOf(claims)
        .flatMap(persons::findByIdOptional)
        .or(() -> candidate(claims).filter(person -> mayLink(claims, person)))
        .map(signIn::newSession);
  }

  private Optional<Person> candidate(ProviderClaims claims) {
    return switch (config.match()) {
      case EMAIL -> claims.provenEmail().flatMap(email -> locked("lower(email) = ?1", email));
      case LOGIN -> Optional.ofNullable(claims.login()).flatMap(login -> locked("login", login));
      case NONE -> Optional.empty();
    };
  }

  /// Locked, so that of two identities that come at once only one is linked.
  private Optional<Person> locked(String query, String value) {
    return persons
        .find(query, value)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  private boolean mayLink(ProviderClaims claims, Person person) {
    var linked = identities.personOf(claims);
    if (linked.isPresent()) {
      return linked.get().equals(person.id);
    }
    if (identities.isKnownAt(claims.issuer(), person.id)) {
      LOG.warnf(
          "Somebody else at %s now has what %s was found by; they are not let in as %s",
          claims.issuer(), person.login, person.login);
      return false;
    }
    identities.link(claims, person.id);
    LOG.infof("%s came from %s for the first time", person.login, claims.issuer());
    return true;
  }
}
