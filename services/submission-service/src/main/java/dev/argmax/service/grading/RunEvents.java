package dev.argmax.service.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a submission, in order, for those who watch.
@ApplicationScoped
public class RunEvents implements PanacheRepositoryBase<RunEvent, Long> {
  private final ObjectMapper json;
  private final Clock clock;
  private final Event<Watchers.Moved> moved;

  RunEvents(ObjectMapper json, Clock clock, Event<Watchers.Moved> moved) {
    this.json = json;
    this.clock = clock;
    this.moved = moved;
  }

  /// What came after that sequence number; 0 means everything.
  @Transactional
  public List<Happened> after(UUID submissionId, long sequence) {
    return find("submissionId = ?1 and sequence > ?2 order by sequence", submissionId, sequence)
        .page(Page.ofSize(500))
        .stream()
        .map(event -> new Happened(Objects.requireNonNull(event.sequence), event.kind, event.data))
        .toList();
  }

  /// How far the worker is that has the submission now; absent while it has said nothing.
  RunStatus.@Nullable Step step(UUID submissionId) {
    return find("submissionId = ?1 order by sequence desc", submissionId)
        .firstResultOptional()
        .filter(event -> event.kind.equals("progress"))
        .map(event -> read(event.data))
        .orElse(null);
  }

  private RunStatus.Step read(String data) {
    try {
      return json.readValue(data, RunStatus.Step.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Progress that was noted must be readable", e);
    }
  }

  void state(UUID submissionId, String state) {
    add(submissionId, "state", Map.of("state", state));
  }

  void result(UUID submissionId) {
    add(submissionId, "result", Map.of());
  }

  void progress(UUID submissionId, Object data) {
    add(submissionId, "progress", data);
  }

  private void add(UUID submissionId, String kind, Object data) {
    try {
      persist(new RunEvent(submissionId, kind, json.writeValueAsString(data), clock.instant()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event must have a JSON form", e);
    }
    moved.fire(new Watchers.Moved(submissionId));
  }

  /// @param kind `state`, `progress` or `result`
  /// @param data JSON; of a result, nothing: what the watcher may see of it depends on the watcher
  public record Happened(long sequence, String kind, String data) {}
}
