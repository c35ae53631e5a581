package dev.argmax.service.lti.roster;

import dev.argmax.service.csv.SpreadsheetFile;
import dev.argmax.service.identity.Accounts;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.lti.link.Links;
import dev.argmax.service.lti.platform.Platform;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a roster file of the students in a platform's course. Everybody else in there is left out:
/// who is on the staff is for the roster here to say, and imports leave staff alone.
@ApplicationScoped
class RosterFileMaking {
  private final Links links;
  private final Accounts accounts;
  private final Directory directory;

  RosterFileMaking(Links links, Accounts accounts, Directory directory) {
    this.links = links;
    this.accounts = accounts;
    this.directory = directory;
  }

  /// A line for each active learner, by the login that they have here or would get.
  @Transactional
  String file(Platform platform, List<PlatformMember> members) {
    List<PlatformMember> students =
        members.stream().filter(member -> member.isActive() && member.isLearner()).toList();
    Map<String, String> logins = logins(platform, students);
    SpreadsheetFile file = new SpreadsheetFile().line(List.of("login", "name", "email"));
    for (PlatformMember student : students) {
      file.line(
          List.of(
              SpreadsheetFile.defused(login(student, logins)),
              SpreadsheetFile.defused(student.name()),
              SpreadsheetFile.defused(student.email())));
    }
    return file.text();
  }

  /// The login of a new one: what the school's register calls them, or the first part of their
  /// address. What is no login is for the import to complain about.
  private static String login(PlatformMember student, Map<String, String> logins) {
    String known = logins.get(student.subject());
    if (known != null) {
      return known;
    }
    String sourcedId = student.sourcedId();
    String email = student.email();
    if (sourcedId != null) {
      return sourcedId.toLowerCase(Locale.ROOT);
    }
    return email == null ? "" : email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
  }

  /// The logins of those whom argmax knows, by who they are at the platform.
  private Map<String, String> logins(Platform platform, List<PlatformMember> students) {
    Map<UUID, String> subjects = links.subjects(platform.id());
    Map<String, UUID> people = new HashMap<>();
    Map<String, UUID> holders =
        directory
            .holders(
                students.stream().map(PlatformMember::email).flatMap(Stream::ofNullable).toList())
            .holders();
    for (PlatformMember student : students) {
      UUID holder = holder(student.email(), holders);
      if (holder != null) {
        people.put(student.subject(), holder);
      }
    }
    subjects.forEach((person, subject) -> people.put(subject, person));
    Map<UUID, String> logins = accounts.logins(Set.copyOf(people.values()));
    return people.entrySet().stream()
        .filter(each -> logins.containsKey(each.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> Objects.requireNonNull(logins.get(each.getValue()))));
  }

  private static @Nullable UUID holder(@Nullable String email, Map<String, UUID> holders) {
    return email == null ? null : holders.get(email.toLowerCase(Locale.ROOT));
  }
}
