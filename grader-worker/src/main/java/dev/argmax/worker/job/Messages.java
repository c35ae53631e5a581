package dev.argmax.worker.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.contracts.GradingRequested;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/// Messages as bytes.
@Singleton
class Messages {
  private final ObjectMapper json;

  Messages(ObjectMapper json) {
    this.json = json;
  }

  byte[] write(Object message) {
    try {
      return json.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a message of our own cannot be written", e);
    }
  }

  /// A request, or nothing if the bytes are not one.
  Optional<GradingRequested> readRequest(byte[] value) {
    try {
      GradingRequested request = json.readValue(value, GradingRequested.class);
      return Optional.ofNullable(request).filter(Messages::isComplete);
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// JSON can leave out what the type calls non-null.
  private static boolean isComplete(GradingRequested request) {
    return request.runId() != null;
  }
}
