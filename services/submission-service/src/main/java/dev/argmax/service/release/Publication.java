package dev.argmax.service.release;

import dev.argmax.service.release.ChangeLog.Entry;
import dev.argmax.service.release.Feed.Held;
import dev.argmax.service.release.Feed.Told;
import dev.argmax.service.release.Survey.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings a course's log up to what is released now, as a whole or not at all.
@ApplicationScoped
class Publication {
  private final Feed feed;
  private final Survey survey;
  private final ChangeLog log;

  Publication(Feed feed, Survey survey, ChangeLog log) {
    this.feed = feed;
    this.survey = survey;
    this.log = log;
  }

  /// Returns how many changes there were; none while another instance is at it.
  @Transactional
  int publish(String course, Instant now) {
    return feed.hold(course).map(held -> publish(course, held, now)).orElse(0);
  }

  private int publish(String course, Held held, Instant now) {
    boolean isTime = held.nextAt() != null && !held.nextAt().isAfter(now);
    Set<UUID> people = people(feed.takeStirred(course), isTime);
    Findings findings = survey.of(course, people, now);
    List<Entry> entries = differences(findings.released(), feed.latest(course, people));
    log.append(course, held.sequence(), entries, now);
    feed.advance(
        course,
        held.sequence() + entries.size(),
        findings.nextAt(people == null ? null : held.nextAt()));
    return entries.size();
  }

  /// Whom to look at; absent means everybody.
  private static @Nullable Set<UUID> people(Set<@Nullable UUID> stirred, boolean isTime) {
    Set<UUID> people = new HashSet<>();
    for (UUID person : stirred) {
      if (person == null) {
        return null;
      }
      people.add(person);
    }
    return isTime || people.isEmpty() ? null : people;
  }

  private static List<Entry> differences(Map<Subject, Released> now, Map<Subject, Told> told) {
    List<Entry> entries = new ArrayList<>();
    now.forEach(
        (subject, content) -> {
          Told before = told.get(subject);
          if (before == null || !content.equals(before.content())) {
            entries.add(new Entry(subject, content, before == null ? null : before.sequence()));
          }
        });
    told.forEach(
        (subject, before) -> {
          if (before.content() != null && !now.containsKey(subject)) {
            entries.add(new Entry(subject, null, before.sequence()));
          }
        });
    entries.sort(Comparator.comparing(Entry::subject, Subject.ORDER));
    return entries;
  }
}
