package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.course.Member;
import dev.argmax.service.excuse.Excuse;
import dev.argmax.service.excuse.Excuses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What members handed in and chose, and what they are excused from.
@ApplicationScoped
class Source {
  private final Attempts attempts;
  private final Choices choices;
  private final Excuses excuses;

  Source(Attempts attempts, Choices choices, Excuses excuses) {
    this.attempts = attempts;
    this.choices = choices;
    this.excuses = excuses;
  }

  Page of(String course, List<Assignment> assignments, Collection<Member> members) {
    List<UUID> people = members.stream().map(Member::personId).toList();
    List<UUID> ids = assignments.stream().map(Assignment::id).toList();
    return new Page(
        attempts.of(course, people),
        ids.isEmpty() ? Map.of() : choices.of(ids, people),
        excuses.of(course, people));
  }

  record Page(
      Map<Attempts.Key, List<Attempt>> attempts,
      Map<ChoiceRow.Key, UUID> choices,
      Map<Excuses.Key, Excuse> excuses) {
    History history(EffectiveDates dates, UUID person) {
      UUID assignment = dates.assignment().id();
      return new History(
          dates,
          attempts.getOrDefault(new Attempts.Key(person, assignment), List.of()),
          choices.get(new ChoiceRow.Key(assignment, person)),
          excuses.get(new Excuses.Key(person, assignment)),
          false);
    }
  }
}
