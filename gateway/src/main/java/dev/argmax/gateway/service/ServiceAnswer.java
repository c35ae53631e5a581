package dev.argmax.gateway.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/// What the service said, whole.
public final class ServiceAnswer {
  private static final Logger LOG = Logger.getLogger(ServiceAnswer.class);

  private final int status;
  private final byte[] body;
  private final ObjectMapper json;

  ServiceAnswer(int status, byte[] body, ObjectMapper json) {
    this.status = status;
    this.body = body.clone();
    this.json = json;
  }

  /// The HTTP status.
  public int status() {
    return status;
  }

  /// Whether it did what was asked.
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /// The body as text.
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// The body as a value of this type.
  public <T> T as(Class<T> type) {
    try {
      return json.readValue(body, type);
    } catch (IOException e) {
      LOG.errorf("The service's answer is not a %s; the request fails", type.getSimpleName());
      throw new ProblemException(Problem.serviceUnavailable());
    }
  }
}
