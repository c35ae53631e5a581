package dev.argmax.service.identity;

import dev.argmax.service.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

  Optional<Person> withLogin(String login) {
    return find("login", login).firstResultOptional();
  }

  /// The person, held back from other changes of theirs until the transaction ends.
  Person locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(ProblemException::notFound);
  }
}
