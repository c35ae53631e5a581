package dev.argmax.service.client;

import dev.argmax.service.audit.AuditLog;
import dev.argmax.service.audit.Change;
import dev.argmax.service.clock.WallClock;
import dev.argmax.service.course.Attendance;
import dev.argmax.service.course.Courses;
import dev.argmax.service.course.Member;
import dev.argmax.service.course.Permission;
import dev.argmax.service.course.Role;
import dev.argmax.service.identity.ClientTokens;
import dev.argmax.service.identity.Directory;
import dev.argmax.service.identity.Secrets;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes programs members of courses, and takes them out again.
@ApplicationScoped
public class Clients {
  private static final int MOST = 20;

  private final LmsClients clients;
  private final Directory directory;
  private final Courses courses;
  private final ClientTokens tokens;
  private final Notes notes;

  Clients(
      LmsClients clients, Directory directory, Courses courses, ClientTokens tokens, Notes notes) {
    this.clients = clients;
    this.directory = directory;
    this.courses = courses;
    this.tokens = tokens;
    this.notes = notes;
  }

  /// What somebody wants a program to be.
  ///
  /// @param others further courses, of which whoever makes it must be ADMIN
  record Wish(String name, Set<Scope> scopes, Set<String> others) {}

  /// Makes one in the course of this member; a problem if the course has as many as it may.
  ///
  /// @return its secret, which nobody can read again, and its client id
  @Transactional
  Made make(Member actor, Wish wish) {
    Set<String> everywhere = new TreeSet<>(wish.others());
    everywhere.add(actor.course());
    everywhere.forEach(course -> requireRoom(actor, course));
    directory.lock();
    String clientId = "lms-" + Secrets.word();
    String secret = Secrets.fresh();
    UUID person = directory.add(clientId, wish.name(), null);
    clients.persist(
        new LmsClient(person, Secrets.hash(secret), wish.scopes())
            .madeBy(actor.personId(), notes.now()));
    for (String course : everywhere) {
      courses.add(new Member(course, person, Role.LMS, null));
      notes.note(actor, course, clientId, null, new State(wish.name(), wish.scopes()));
    }
    return new Made(person, clientId, secret, wish.name(), List.copyOf(wish.scopes()));
  }

  /// Lets a person who is a program of the demonstration come with its secret.
  @Transactional
  public void provide(UUID person, String secret) {
    byte[] hash = Secrets.hash(secret);
    clients
        .findByIdOptional(person)
        .ifPresentOrElse(
            known -> known.secretHash = hash,
            () ->
                clients.persist(
                    new LmsClient(person, hash, Set.of(Scope.values())).madeBy(null, notes.now())));
  }

  /// Takes one out of the member's course. One that is in no course any more is revoked for good;
  /// what it kept of its own stays out of sight.
  @Transactional
  void revoke(Member actor, UUID person) {
    LmsClients.Named found =
        clients.of(actor.course()).stream()
            .filter(each -> each.client().personId.equals(person))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    LmsClient client = found.client();
    courses.drop(actor.course(), person, notes.courseTime());
    if (courses.of(person).isEmpty()) {
      client.revokedAt = notes.now();
      tokens.revoke(person);
    }
    State before = new State(found.name(), client.scopes());
    notes.note(actor, actor.course(), found.clientId(), before, null);
  }

  /// Those of the member's course, the oldest first.
  @Transactional
  List<LmsClients.Named> of(String course) {
    return clients.of(course);
  }

  /// The courses that the program is in.
  @Transactional
  List<String> coursesOf(UUID person) {
    return courses.of(person).stream().map(Attendance::id).toList();
  }

  private void requireRoom(Member actor, String course) {
    if (!course.equals(actor.course())
        && courses.member(course, actor.personId()).role() != Role.ADMIN) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          "Only an ADMIN makes a program for several courses, and you are none in %s."
              .formatted(course));
    }
    courses.member(course, actor.personId(), Permission.MANAGE_CLIENTS);
    if (clients.of(course).size() >= MOST) {
      throw new ProblemException(
          ProblemType.TOO_MANY_CLIENTS,
          "There are " + MOST + " in " + course + ". Revoke one that is not needed.");
    }
  }

  /// @param clientSecret shown this once; only its hash is kept
  record Made(UUID id, String clientId, String clientSecret, String name, List<Scope> scopes) {}

  /// What the audit log keeps.
  record State(String name, Set<Scope> scopes) {}

  /// Says in the audit log what was done to programs, and when it is.
  @ApplicationScoped
  static class Notes {
    private final AuditLog audit;
    private final WallClock clock;
    private final Clock courseClock;

    Notes(AuditLog audit, WallClock clock, Clock courseClock) {
      this.audit = audit;
      this.clock = clock;
      this.courseClock = courseClock;
    }

    Instant now() {
      return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Instant courseTime() {
      return courseClock.instant();
    }

    void note(
        Member actor,
        String course,
        String clientId,
        @Nullable State before,
        @Nullable State after) {
      audit.note(
          new Change(
              course,
              actor.personId(),
              Change.Action.CLIENT_CHANGED,
              "client " + clientId,
              before,
              after,
              null));
    }
  }
}
