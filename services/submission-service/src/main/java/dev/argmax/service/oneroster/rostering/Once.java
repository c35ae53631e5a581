package dev.argmax.service.oneroster.rostering;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads a list when it is first wanted. For one request, so for one thread.
final class Once implements Supplier<List<Attendee>> {
  private final Supplier<List<Attendee>> reading;
  private @Nullable List<Attendee> read;

  Once(Supplier<List<Attendee>> reading) {
    this.reading = reading;
  }

  @Override
  public List<Attendee> get() {
    List<Attendee> known = read;
    if (known == null) {
      known = reading.get();
      read = known;
    }
    return known;
  }
}
