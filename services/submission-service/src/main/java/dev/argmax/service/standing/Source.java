package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.EffectiveDates;
import dev.argmax.service.course.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What members handed in and chose.
@ApplicationScoped
class Source {
  private final Attempts attempts;
  private final Choices choices;

  Source(Attempts attempts, Choices choices) {
    this.attempts = attempts;
    this.choices = choices;
  }

  Page of(String course, List<Assignment> assignments, Collection<Member> members) {
    List<UUID> people = members.stream().map(Member::personId).toList();
    List<UUID> ids = assignments.stream().map(Assignment::id).toList();
    return new Page(
        attempts.of(course, people), ids.isEmpty() ? Map.of() : choices.of(ids, people));
  }

  record Page(Map<Attempts.Key, List<Attempt>> attempts, Map<ChoiceRow.Key, UUID> choices) {
    History history(EffectiveDates dates, UUID person) {
      UUID assignment = dates.assignment().id();
      return new History(
          dates,
          attempts.getOrDefault(new Attempts.Key(person, assignment), List.of()),
          choices.get(new ChoiceRow.Key(assignment, person)),
          false);
    }
  }
}
