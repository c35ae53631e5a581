package dev.argmax.service.assignment;

import dev.argmax.service.assignment.DateOverrides.Found;
import dev.argmax.service.course.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says which dates hold for whom. However many people and assignments are asked for, it reads the
/// database once.
@ApplicationScoped
public class Timetable {
  private final DateOverrides overrides;

  Timetable(DateOverrides overrides) {
    this.overrides = overrides;
  }

  /// What holds for this member in this assignment.
  @Transactional
  public EffectiveDates of(Assignment assignment, Member member) {
    return of(List.of(assignment), List.of(member)).of(assignment, member);
  }

  /// What holds for these members in these assignments.
  @Transactional
  public Page of(Collection<Assignment> assignments, Collection<Member> members) {
    Set<UUID> people = new HashSet<>();
    Set<String> sections = new HashSet<>();
    for (Member member : members) {
      people.add(member.personId());
      if (member.section() != null) {
        sections.add(member.section());
      }
    }
    return new Page(
        assignments.isEmpty() ? List.of() : overrides.of(assignments, people, sections));
  }

  /// The overrides that matter for some people and assignments.
  public static final class Page {
    private record Key(UUID assignment, @Nullable UUID person, @Nullable String section) {}

    private final Map<Key, DateOverride> overrides = new HashMap<>();

    Page(List<Found> found) {
      for (Found each : found) {
        overrides.put(
            new Key(each.assignmentId(), each.person(), each.override().section()),
            each.override());
      }
    }

    /// What holds for this member in this assignment, both among those that were asked for.
    public EffectiveDates of(Assignment assignment, Member member) {
      List<DateOverride> applicable = new ArrayList<>(2);
      add(applicable, new Key(assignment.id(), member.personId(), null));
      if (member.section() != null) {
        add(applicable, new Key(assignment.id(), null, member.section()));
      }
      return EffectiveDates.of(assignment, applicable);
    }

    private void add(List<DateOverride> applicable, Key key) {
      DateOverride found = overrides.get(key);
      if (found != null) {
        applicable.add(found);
      }
    }
  }
}
