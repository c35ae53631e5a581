package dev.argmax.service.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.paging.Limit;
import dev.argmax.service.paging.Page;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the log, the latest first.
@ApplicationScoped
class AuditReading {
  private final AuditLog log;
  private final Accounts accounts;
  private final ObjectMapper json;

  AuditReading(AuditLog log, Accounts accounts, ObjectMapper json) {
    this.log = log;
    this.accounts = accounts;
    this.json = json;
  }

  @Transactional
  Page<NotedChange> page(String course, Limit limit, @Nullable String after) {
    List<AuditEntry> entries = log.before(course, sequence(after), limit.andOneMore());
    Map<UUID, String> logins =
        accounts.logins(
            entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.actorId))
                .collect(Collectors.toSet()));
    return Page.of(
        entries, limit, entry -> view(entry, logins), entry -> String.valueOf(entry.sequence));
  }

  private NotedChange view(AuditEntry entry, Map<UUID, String> logins) {
    UUID actor = entry.actorId;
    return new NotedChange(
        entry.at,
        actor == null ? null : Objects.requireNonNull(logins.get(actor)),
        entry.action,
        entry.subject,
        value(entry.before),
        value(entry.after),
        entry.why);
  }

  private @Nullable JsonNode value(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database keeps nothing but JSON there", e);
    }
  }

  private static long sequence(@Nullable String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "`after` is not a cursor.");
    }
  }
}
