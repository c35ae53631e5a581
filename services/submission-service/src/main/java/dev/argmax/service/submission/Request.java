package dev.argmax.service.submission;

import dev.argmax.service.archive.UploadReader.Part;
import dev.argmax.service.clock.Arrival;
import dev.argmax.service.identity.Caller;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the headers of a request say.
@Singleton
final class Request {
  private static final int LONGEST_KEY = 255;

  private final Caller caller;
  private final Arrival arrival;

  Request(Caller caller, Arrival arrival) {
    this.caller = caller;
    this.arrival = arrival;
  }

  Caller caller() {
    return caller;
  }

  Desk.Sent sent(List<Part> parts, @Nullable String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new ProblemException(
          ProblemType.BAD_IDEMPOTENCY_KEY, "It must have 1 to " + LONGEST_KEY + " characters.");
    }
    return new Desk.Sent(parts, arrival.at(caller.arrivedAtGateway()), key);
  }
}
