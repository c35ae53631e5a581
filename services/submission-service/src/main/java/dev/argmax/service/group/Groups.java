package dev.argmax.service.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The groups of all assignments.
@ApplicationScoped
public class Groups implements PanacheRepositoryBase<StudentGroup, UUID> {
  private final GroupMembers members;

  Groups(GroupMembers members) {
    this.members = members;
  }

  /// Everybody who hands in together with this person, themselves included.
  @Transactional
  public Set<UUID> withPerson(UUID assignmentId, UUID personId) {
    Set<UUID> people = new HashSet<>(Set.of(personId));
    members
        .findByIdOptional(new GroupMember.Key(assignmentId, personId))
        .ifPresent(found -> people.addAll(members.in(found.groupId)));
    return people;
  }

  List<StudentGroup> of(UUID assignmentId) {
    return list("assignmentId = ?1 order by name", assignmentId);
  }

  Optional<StudentGroup> named(UUID assignmentId, String name) {
    return find("assignmentId = ?1 and name = ?2", assignmentId, name).firstResultOptional();
  }

  List<UUID> people(StudentGroup group) {
    return members.in(group.id);
  }

  /// Which group the person is in.
  Optional<UUID> groupOf(UUID assignmentId, UUID personId) {
    return members
        .findByIdOptional(new GroupMember.Key(assignmentId, personId))
        .map(member -> member.groupId);
  }

  void form(StudentGroup group, Set<UUID> people) {
    persist(group);
    List<UUID> before = members.in(group.id);
    for (UUID person : before) {
      if (!people.contains(person)) {
        members.deleteById(new GroupMember.Key(group.assignmentId, person));
      }
    }
    for (UUID person : people) {
      if (!before.contains(person)) {
        members.persist(new GroupMember(new GroupMember.Key(group.assignmentId, person), group.id));
      }
    }
    flush();
  }
}
