package dev.argmax.service.group;

import dev.argmax.service.assignment.Assignment;
import dev.argmax.service.assignment.Assignments;
import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Staff form groups; whoever is in one sees it.
@ApplicationScoped
class Forming {
  private final Assignments assignments;
  private final Groups groups;
  private final Directory directory;
  private final AuditLog audit;

  Forming(Assignments assignments, Groups groups, Directory directory, AuditLog audit) {
    this.assignments = assignments;
    this.groups = groups;
    this.directory = directory;
    this.audit = audit;
  }

  @Transactional
  List<GroupView> list(Member reader, String slug) {
    Assignment assignment = assignments.named(reader.course(), slug);
    return groups.of(assignment.id()).stream()
        .filter(
            group ->
                reader.may(Permission.FORM_GROUPS)
                    || groups.people(group).contains(reader.personId()))
        .map(this::view)
        .toList();
  }

  @Transactional
  GroupView form(Member staff, Named named, Set<String> logins) {
    Assignment assignment = assignments.named(staff.course(), named.slug());
    StudentGroup group =
        groups
            .named(assignment.id(), named.name())
            .orElseGet(() -> new StudentGroup(assignment.id(), named.name()));
    List<String> before = directory.logins(groups.people(group));
    Set<UUID> people = directory.students(staff.course(), logins);
    for (UUID person : people) {
      if (groups.groupOf(assignment.id(), person).filter(in -> !in.equals(group.id)).isPresent()) {
        throw new ProblemException(
            ProblemType.IN_ANOTHER_GROUP,
            directory.logins(List.of(person)).getFirst()
                + " is in another group; change that first.");
      }
    }
    groups.form(group, people);
    note(staff, named, before, directory.logins(people));
    return view(group);
  }

  @Transactional
  void dissolve(Member staff, Named named) {
    Assignment assignment = assignments.named(staff.course(), named.slug());
    StudentGroup group =
        groups.named(assignment.id(), named.name()).orElseThrow(ProblemException::notFound);
    note(staff, named, directory.logins(groups.people(group)), null);
    groups.form(group, Set.of());
    groups.delete(group);
  }

  private GroupView view(StudentGroup group) {
    return new GroupView(group.name, directory.logins(groups.people(group)));
  }

  private void note(Member staff, Named named, @Nullable Object before, @Nullable Object after) {
    audit.note(
        new Change(
            staff.course(),
            staff.personId(),
            Change.Action.GROUP_CHANGED,
            "group " + named.name() + " of " + named.slug(),
            before,
            after,
            null));
  }

  /// A group by its assignment and its name.
  record Named(String slug, String name) {}

  record GroupView(String name, List<String> members) {}

  /// Who has which login.
  @ApplicationScoped
  static class Directory {
    private final Accounts accounts;
    private final Courses courses;

    Directory(Accounts accounts, Courses courses) {
      this.accounts = accounts;
      this.courses = courses;
    }

    List<String> logins(Collection<UUID> people) {
      Map<UUID, String> logins = accounts.logins(new HashSet<>(people));
      return people.stream().map(person -> logins.getOrDefault(person, "?")).sorted().toList();
    }

    Set<UUID> students(String course, Set<String> logins) {
      Set<UUID> people = new HashSet<>();
      for (String login : logins) {
        people.add(
            accounts
                .withLogin(login)
                .flatMap(person -> courses.find(course, person))
                .filter(member -> member.role().isGraded())
                .orElseThrow(
                    () ->
                        new ProblemException(
                            ProblemType.BAD_REQUEST, login + " is no student of this course."))
                .personId());
      }
      return people;
    }
  }
}
