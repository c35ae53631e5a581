package dev.argmax.service.standing;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.assignment.Timetable;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.revision.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Computes where members stand, as a reader may know it. The number of queries does not grow with
/// the number of members.
///
/// What members did, and the dates that hold for them, are the same at every time of day and for
/// every reader. So what was read last of one member is kept until the course's revision is another
/// one, and what the clock and the reader make of it is computed each time.
@ApplicationScoped
public class Records {
  private final Courses courses;
  private final Assignments assignments;
  private final Timetable timetable;
  private final Source source;
  private final Revisions revisions;
  private final Clock clock;
  private final KeptDeeds kept = new KeptDeeds();

  Records(
      Courses courses,
      Assignments assignments,
      Timetable timetable,
      Source source,
      Revisions revisions,
      Clock clock) {
    this.courses = courses;
    this.assignments = assignments;
    this.timetable = timetable;
    this.source = source;
    this.revisions = revisions;
    this.clock = clock;
  }

  /// The record of one member, as they may know it themselves, and as this transaction left it.
  @Transactional
  public StudentRecord own(Member member) {
    return Objects.requireNonNull(
        of(member.course(), List.of(member), member).get(member.personId()), "asked for");
  }

  /// The record of one member, as the reader may know it; for transactions that only read.
  @Transactional
  public StudentRecord read(Member member, Member reader) {
    return Objects.requireNonNull(
        read(member.course(), List.of(member), reader).get(member.personId()), "asked for");
  }

  /// The records of these members of a course, by person, as the reader may know them; of those who
  /// are kept without asking for them.
  ///
  /// For transactions that only read: what another one did and took back would be kept.
  @Transactional
  public Map<UUID, StudentRecord> read(String course, Collection<Member> members, Member reader) {
    return records(kept(course, revisions.of(course), members), reader);
  }

  /// An entity tag of what is made of the member's record, whoever reads it: the same for as long
  /// as the course has the same revision and nothing fell due for the member. Not of what depends
  /// otherwise on the time of day; and for transactions that only read.
  @Transactional
  public String tag(Member member) {
    String revision = revisions.of(member.course());
    Deeds deeds = kept(member.course(), revision, List.of(member)).getFirst();
    return revision + "." + deeds.fallenDue(clock.instant());
  }

  /// The records of these members of a course, by person, as the reader may know them.
  @Transactional
  public Map<UUID, StudentRecord> of(String course, Collection<Member> members, Member reader) {
    return records(deeds(course, members), reader);
  }

  private List<Deeds> kept(String course, String revision, Collection<Member> members) {
    List<Deeds> all = new ArrayList<>();
    List<Member> unknown = new ArrayList<>();
    for (Member member : members) {
      kept.of(member, revision).ifPresentOrElse(all::add, () -> unknown.add(member));
    }
    List<Deeds> found = deeds(course, unknown);
    found.forEach(deeds -> kept.keep(revision, deeds));
    all.addAll(found);
    return all;
  }

  private List<Deeds> deeds(String course, Collection<Member> members) {
    if (members.isEmpty()) {
      return List.of();
    }
    List<Assignment> all = assignments.of(course);
    Timetable.Page dates = timetable.of(all, members);
    Source.Page done = source.of(course, all, members);
    int budget = courses.waivedDays(course);
    return members.stream()
        .map(
            member ->
                new Deeds(
                    member,
                    budget,
                    all.stream()
                        .map(each -> done.history(dates.of(each, member), member.personId()))
                        .toList()))
        .toList();
  }

  private Map<UUID, StudentRecord> records(Collection<Deeds> all, Member reader) {
    Instant now = clock.instant();
    return all.stream()
        .collect(
            Collectors.toMap(
                deeds -> deeds.member().personId(), deeds -> deeds.record(reader, now)));
  }
}
