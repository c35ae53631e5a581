package dev.argmax.service.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

  Optional<Person> withLogin(String login) {
    return find("login", login).firstResultOptional();
  }
}
