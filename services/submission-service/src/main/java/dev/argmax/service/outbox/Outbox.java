package dev.argmax.service.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Messages that were committed together with what they tell of.
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxMessage, Long> {
  private final ObjectMapper json;
  private final Clock clock;
  private final Event<Filled> filled;

  Outbox(ObjectMapper json, Clock clock, Event<Filled> filled) {
    this.json = json;
    this.clock = clock;
    this.filled = filled;
  }

  /// Sends the message if, and as soon as, the caller's transaction commits.
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(String topic, String key, Object message) {
    try {
      persist(new OutboxMessage(topic, key, json.writeValueAsString(message), clock.instant()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A message must have a JSON form", e);
    }
    filled.fire(new Filled());
  }

  /// How long the oldest message has been waiting; zero when none waits.
  @Transactional
  public Duration lag() {
    return find("order by id")
        .firstResultOptional()
        .map(oldest -> Duration.between(oldest.createdAt, clock.instant()))
        .orElse(Duration.ZERO);
  }

  /// Gives up to `max` messages to `send` and deletes those it returns. Messages that another
  /// instance is sending are skipped; a crash in between sends them twice, which readers bear.
  @Transactional
  int drain(int max, Function<List<OutboxMessage>, List<OutboxMessage>> send) {
    @SuppressWarnings("unchecked") // the native query is typed by its result class
    List<OutboxMessage> waiting =
        getEntityManager()
            .createNativeQuery(
                "select * from outbox order by id limit :max for update skip locked",
                OutboxMessage.class)
            .setParameter("max", max)
            .getResultList();
    List<OutboxMessage> sent = waiting.isEmpty() ? List.of() : send.apply(waiting);
    sent.forEach(this::delete);
    return sent.size();
  }

  /// Fired inside a transaction that leaves something to send.
  record Filled() {}
}
