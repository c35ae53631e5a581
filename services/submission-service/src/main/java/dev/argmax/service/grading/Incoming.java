package dev.argmax.service.grading;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingCompleted;
import dev.argmax.contracts.GradingProgress;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is done with one message of each topic. Knows nothing of Kafka.
@Singleton
final class Incoming {
  private final ObjectMapper json;
  private final Completion completion;
  private final Progress progress;
  private final MeterRegistry meters;

  Incoming(ObjectMapper json, Completion completion, Progress progress, MeterRegistry meters) {
    this.json = json;
    this.completion = completion;
    this.progress = progress;
    this.meters = meters;
  }

  /// @throws PoisonException when the message can never be applied
  void completed(byte @Nullable [] value) {
    GradingCompleted message = read(value, GradingCompleted.class);
    require(message.runId(), message.submissionId(), message.outcome(), message.startedAt());
    require(message.finishedAt(), message.psetDigest(), message.imageDigest(), message.sandbox());
    Completion.Applied applied = completion.apply(message);
    meters.counter("argmax.grading.outcomes", "applied", applied.name()).increment();
  }

  /// @throws PoisonException when the message can never be applied
  void progress(byte @Nullable [] value) {
    GradingProgress message = read(value, GradingProgress.class);
    require(message.runId(), message.submissionId(), message.phase());
    progress.note(message);
  }

  static Map<String, Object> shown(GradingProgress message) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("phase", message.phase());
    if (message.problem() != null) {
      shown.put("problem", message.problem());
    }
    shown.put("done", message.done());
    shown.put("total", message.total());
    return shown;
  }

  private <T> T read(byte @Nullable [] value, Class<T> type) {
    if (value == null) {
      throw new PoisonException("empty");
    }
    try {
      T message = json.readValue(value, type);
      if (message == null) {
        throw new PoisonException("null");
      }
      return message;
    } catch (IOException e) {
      throw new PoisonException("unreadable: " + e.getClass().getSimpleName());
    }
  }

  private static void require(@Nullable Object... fields) {
    for (Object field : fields) {
      if (field == null) {
        throw new PoisonException("a field is missing");
      }
    }
  }
}
