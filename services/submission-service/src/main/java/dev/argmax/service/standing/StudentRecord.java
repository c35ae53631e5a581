package dev.argmax.service.standing;

import dev.argmax.service.late.WaivedDays;
import dev.argmax.service.late.WaivedDays.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// One student's standing in all assignments of a course. They belong together because the waived
/// days are one purse.
public final class StudentRecord {
  private final int budget;
  private final List<History> histories;
  private final Map<UUID, Standing> standings = new LinkedHashMap<>();

  StudentRecord(int budget, List<History> histories) {
    this.budget = budget;
    this.histories = List.copyOf(histories);
    Map<String, Integer> waived = WaivedDays.spend(budget, claims());
    for (History history : histories) {
      String slug = history.dates().assignment().slug();
      standings.put(
          history.dates().assignment().id(), Standing.of(history, waived.getOrDefault(slug, 0)));
    }
  }

  /// The standing in one of the course's assignments.
  public Standing in(UUID assignment) {
    return Objects.requireNonNull(standings.get(assignment), "an assignment of another course");
  }

  /// All of them, in the order in which the assignments are due.
  public List<Standing> standings() {
    return List.copyOf(standings.values());
  }

  /// How many late days are waived over the term.
  public int budget() {
    return budget;
  }

  /// How many of them are not spent.
  public int left() {
    return budget
        - standings.values().stream()
            .flatMap(standing -> standing.counting().stream())
            .mapToInt(counting -> counting.cost().waived())
            .sum();
  }

  /// What lateness would cost a submission that arrives then, should it count.
  public Cost cost(UUID assignment, Instant receivedAt) {
    History history = in(assignment).history();
    int lateDays = history.dates().lateDays(receivedAt);
    List<Claim> claims = new ArrayList<>(claims());
    String slug = history.dates().assignment().slug();
    claims.removeIf(claim -> claim.assignment().equals(slug));
    claims.add(new Claim(slug, receivedAt, lateDays, history.rules().late()));
    int waived = WaivedDays.spend(budget, claims).getOrDefault(slug, 0);
    return Cost.of(history.rules().late(), lateDays, waived);
  }

  private List<Claim> claims() {
    return histories.stream().flatMap(history -> claim(history).stream()).toList();
  }

  // What nobody asks for spends no waived days.
  private static Optional<Claim> claim(History history) {
    if (history.excuse() != null) {
      return Optional.empty();
    }
    return history
        .counting()
        .map(
            attempt ->
                new Claim(
                    history.dates().assignment().slug(),
                    attempt.receivedAt(),
                    history.lateDays(attempt),
                    history.rules().late()));
  }
}
