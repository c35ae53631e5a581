package dev.argmax.service.roster;

import dev.argmax.service.course.Member;
import dev.argmax.service.identity.Profile;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From what is known of a login to what is wanted: decided here, previewed or applied elsewhere.
///
/// @param after the line as it will be
/// @param changes what is then different, of somebody who is in the course or was
/// @param kept what was asked for and will not be done
record Step(
    Known known, RosterMember after, List<FieldChange> changes, List<KeptField> kept, Kind kind) {

  enum Kind {
    ADDED,
    REINSTATED,
    CHANGED,
    UNCHANGED
  }

  static Step towards(Wanted wanted, Known known) {
    List<KeptField> kept = new ArrayList<>();
    Profile person = known.person();
    String login = wanted.login();
    String name =
        person == null
            ? Objects.requireNonNullElse(wanted.displayName(), login)
            : Objects.requireNonNull(
                decide(
                    new Asked(login, "displayName", person.displayName(), wanted.displayName()),
                    known,
                    kept));
    String email =
        decide(
            new Asked(login, "email", person == null ? null : person.email(), wanted.email()),
            known,
            kept);
    RosterMember after =
        new RosterMember(login, name, email, wanted.role(), wanted.section(), null);
    List<FieldChange> changes = changes(known.row(), after);
    return new Step(known, after, changes, List.copyOf(kept), kind(known.row(), changes));
  }

  /// Whether the caller may not do this, and why.
  Optional<ProblemException> refusal(Member caller) {
    if (kind == Kind.UNCHANGED) {
      return Optional.empty();
    }
    RosterRow active = known.isActive() ? known.row() : null;
    if (active != null
        && active.personId().equals(caller.personId())
        && active.role() != after.role()) {
      return Optional.of(
          new ProblemException(
              ProblemType.OWN_MEMBERSHIP, "Ask somebody else with your role to change yours."));
    }
    boolean mayGive = caller.role().mayGive(after.role());
    boolean mayTake = active == null || caller.role().mayGive(active.role());
    return mayGive && mayTake
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                ProblemType.NOT_ALLOWED,
                "As " + caller.role() + " you give and change roles up to your own."));
  }

  /// Whether role, section or membership change: what the audit log is told.
  boolean changesMembership() {
    RosterRow row = known.row();
    return row == null
        || !row.isActive()
        || row.role() != after.role()
        || !Objects.equals(row.section(), after.section());
  }

  private static @Nullable String decide(Asked asked, Known known, List<KeptField> kept) {
    String wanted = asked.wanted();
    String now = asked.now();
    if (wanted == null || (now != null && wanted.strip().equals(now.strip()))) {
      return now;
    }
    Optional<String> why = known.whyFixed();
    if (why.isPresent()) {
      kept.add(new KeptField(asked.login(), asked.field(), now, wanted, why.get()));
      return now;
    }
    return wanted;
  }

  private static List<FieldChange> changes(@Nullable RosterRow before, RosterMember after) {
    if (before == null) {
      return List.of();
    }
    String login = after.login();
    return List.of(
            new FieldChange(login, "displayName", before.displayName(), after.displayName()),
            new FieldChange(login, "email", before.email(), after.email()),
            new FieldChange(login, "role", before.role().name(), after.role().name()),
            new FieldChange(login, "section", before.section(), after.section()))
        .stream()
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }

  private static Kind kind(@Nullable RosterRow row, List<FieldChange> changes) {
    if (row == null) {
      return Kind.ADDED;
    }
    if (!row.isActive()) {
      return Kind.REINSTATED;
    }
    return changes.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
  }

  /// @param now what the field says
  /// @param wanted what it should say; absent if nothing is said of it
  private record Asked(String login, String field, @Nullable String now, @Nullable String wanted) {}
}
