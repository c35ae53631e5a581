package dev.argmax.service.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "archive")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class StoredArchive {
  @Id String sha256;
  byte[] bytes;
  Instant storedAt;

  protected StoredArchive() {}
}
