package dev.argmax.service.submission;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.group.Groups;
import dev.argmax.service.standing.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Looks up whose a submission will be and what it would mean for who hands it in.
@ApplicationScoped
class Admission {
  private final Courses courses;
  private final Groups groups;
  private final Records records;

  Admission(Courses courses, Groups groups, Records records) {
    this.courses = courses;
    this.groups = groups;
    this.records = records;
  }

  @Transactional
  Prospect prospect(Member member, Assignment assignment, Instant receivedAt) {
    return new Prospect(member, records.own(member), assignment.id(), receivedAt);
  }

  /// Everybody whose submission it will be; nobody else hands in for any of them until the
  /// transaction ends.
  @Transactional(Transactional.TxType.MANDATORY)
  Set<UUID> lockMembers(Member member, Assignment assignment) {
    Set<UUID> people = groups.withPerson(assignment.id(), member.personId());
    courses.lock(member.course(), people);
    return people;
  }
}
