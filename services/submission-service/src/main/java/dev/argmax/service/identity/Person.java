package dev.argmax.service.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class Person {
  @Id UUID id;
  String login;
  String displayName;
  @Nullable String email;
  @Nullable String passwordHash;
  Instant createdAt;

  protected Person() {}

  Person(UUID id, String login, Instant createdAt) {
    this.id = id;
    this.login = login;
    this.displayName = login;
    this.createdAt = createdAt;
  }
}
