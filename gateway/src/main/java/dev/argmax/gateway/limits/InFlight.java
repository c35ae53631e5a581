package dev.argmax.gateway.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Counts what each person has under way. Holds only those who have something under way.
@ApplicationScoped
public class InFlight {
  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
  private final LimitsConfig limits;

  InFlight(LimitsConfig limits) {
    this.limits = limits;
  }

  /// Takes a place for this person, if one is free.
  public boolean enter(String person) {
    var entered = new AtomicBoolean();
    counts.compute(
        person,
        (_, count) -> {
          var now = count == null ? 0 : count;
          entered.set(now < limits.inFlight());
          return entered.get() ? now + 1 : now;
        });
    return entered.get();
  }

  /// Gives the place back.
  public void leave(String person) {
    counts.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
  }
}
