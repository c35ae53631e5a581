package dev.argmax.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log of changes.
@ApplicationScoped
public class AuditLog implements PanacheRepositoryBase<AuditEntry, Long> {
  private final ObjectMapper json;
  private final Clock clock;

  AuditLog(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /// Notes the change in the transaction that makes it.
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Change change) {
    AuditEntry entry = new AuditEntry(change, clock.instant());
    entry.before = text(change.before());
    entry.after = text(change.after());
    persist(entry);
  }

  /// The latest entries of the course that were made before this one.
  List<AuditEntry> before(String course, long sequence, int limit) {
    return find("courseId = ?1 and sequence < ?2 order by sequence desc", course, sequence)
        .page(0, limit)
        .list();
  }

  private @Nullable String text(@Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("What was changed must have a JSON form", e);
    }
  }
}
