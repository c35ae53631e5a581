package dev.argmax.service.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outbox")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OutboxMessage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String topic;
  String key;
  String payload;
  Instant createdAt;

  protected OutboxMessage() {}

  OutboxMessage(String topic, String key, String payload, Instant createdAt) {
    this.topic = topic;
    this.key = key;
    this.payload = payload;
    this.createdAt = createdAt;
  }
}
