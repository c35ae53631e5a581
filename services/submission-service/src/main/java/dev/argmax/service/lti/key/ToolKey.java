package dev.argmax.service.lti.key;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "lti_key")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ToolKey {
  @Id String id;

  @JdbcTypeCode(SqlTypes.JSON)
  String publicKey;

  byte[] sealedKey;
  Instant madeAt;

  protected ToolKey() {}

  ToolKey(String id, String publicKey, byte[] sealedKey, Instant madeAt) {
    this.id = id;
    this.publicKey = publicKey;
    this.sealedKey = sealedKey;
    this.madeAt = madeAt;
  }
}
