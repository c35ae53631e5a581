package dev.argmax.service.definition;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.definition.HandedIn.Work;
import dev.argmax.service.late.LatePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what a change of assignments would take away from work that was already accepted. Students
/// worked by the rules that held when they handed in; those may get better for them, never worse.
@ApplicationScoped
class TakeAway {
  private final HandedIn handedIn;
  private final Timetable timetable;

  TakeAway(HandedIn handedIn, Timetable timetable) {
    this.handedIn = handedIn;
    this.timetable = timetable;
  }

  /// Why the change must not be; empty if nothing is taken away.
  ///
  /// @param after has the assignments that stay under the same ids
  @Transactional
  List<String> of(List<Assignment> before, List<Assignment> after) {
    Map<UUID, Assignment> staying =
        after.stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
    List<Assignment> removed =
        before.stream().filter(each -> !staying.containsKey(each.id())).toList();
    List<Assignment> kept = before.stream().filter(each -> staying.containsKey(each.id())).toList();
    List<String> cases = new ArrayList<>(lost(removed));
    if (!kept.isEmpty()) {
      cases.addAll(worse(kept, staying));
    }
    return cases;
  }

  private List<String> lost(List<Assignment> removed) {
    Map<UUID, Long> counts = handedIn.counts(removed.stream().map(Assignment::id).toList());
    return removed.stream()
        .filter(each -> counts.containsKey(each.id()))
        .map(each -> "%s has submissions: %d".formatted(each.slug(), counts.get(each.id())))
        .toList();
  }

  private List<String> worse(List<Assignment> kept, Map<UUID, Assignment> after) {
    Map<UUID, Assignment> before =
        kept.stream().collect(Collectors.toMap(Assignment::id, Function.identity()));
    List<Work> works =
        handedIn.of(kept.getFirst().course()).stream()
            .filter(work -> before.containsKey(work.assignment()))
            .toList();
    if (works.isEmpty()) {
      return List.of();
    }
    Timetable.Page page = timetable.of(kept, works.stream().map(Work::owner).distinct().toList());
    List<String> cases = new ArrayList<>();
    for (Work work : works) {
      EffectiveDates was = page.of(found(before, work), work.owner());
      EffectiveDates is = page.of(found(after, work), work.owner());
      worse(was, is, work.receivedAt())
          .ifPresent(
              why ->
                  cases.add(
                      "%s, attempt %d of %s %s"
                          .formatted(was.assignment().slug(), work.attempt(), work.login(), why)));
    }
    return cases;
  }

  private static Assignment found(Map<UUID, Assignment> assignments, Work work) {
    Assignment found = assignments.get(work.assignment());
    if (found == null) {
      throw new IllegalStateException("Work was asked for of other assignments");
    }
    return found;
  }

  private static Optional<String> worse(EffectiveDates was, EffectiveDates is, Instant received) {
    int lateBefore = was.lateDays(received);
    int lateAfter = is.lateDays(received);
    if (is.isClosedAt(received) && !was.isClosedAt(received)) {
      return Optional.of("would be too late to be taken");
    }
    if (!is.isOpenAt(received) && was.isOpenAt(received)) {
      return Optional.of("would be handed in before it opens");
    }
    if (lateAfter > lateBefore) {
      return Optional.of("would be %d days late instead of %d".formatted(lateAfter, lateBefore));
    }
    LatePolicy policy = is.assignment().rules().late();
    return policy.factor(lateAfter) < was.assignment().rules().late().factor(lateBefore)
        ? Optional.of("would lose more points for being late")
        : Optional.empty();
  }
}
