package dev.argmax.service.assignment;

import dev.argmax.service.identity.Accounts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Other dates than the assignments' own.
@ApplicationScoped
public class DateOverrides implements PanacheRepositoryBase<DateOverrideRow, UUID> {
  private final Accounts accounts;
  private final Clock clock;

  DateOverrides(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /// For whom: a section or a person.
  public record Target(@Nullable String section, @Nullable UUID person) {}

  /// What is given.
  public record Terms(
      @Nullable Instant opensAt,
      @Nullable Instant dueAt,
      @Nullable Instant lateUntil,
      @Nullable Integer extraAttempts,
      String reason) {
    /// Whether there is nothing in it but a reason.
    public boolean changesNothing() {
      return opensAt == null && dueAt == null && lateUntil == null && extraAttempts == null;
    }
  }

  /// Other dates, with the slug of their assignment and whose they are.
  public record Found(
      UUID assignmentId, String assignment, @Nullable UUID person, DateOverride override) {}

  /// Those of these assignments that hold, whoever they are for, in the order in which they were
  /// given.
  @Transactional
  public List<Found> all(Collection<Assignment> assignments) {
    return found(
        assignments,
        list("assignmentId in ?1 and takenBackAt is null order by givenAt, id", ids(assignments)));
  }

  /// Those of these assignments that are for one of these people or sections, and what is left of
  /// those that were taken back.
  @Transactional
  List<Found> of(Collection<Assignment> assignments, Set<UUID> people, Set<String> sections) {
    return found(
        assignments,
        list(
            "assignmentId in ?1 and (personId in ?2 or section in ?3)",
            ids(assignments),
            people,
            sections));
  }

  /// What this target was given for this assignment.
  @Transactional
  public Optional<DateOverride> find(Assignment assignment, Target target) {
    return row(assignment, target)
        .filter(row -> row.takenBackAt == null)
        .map(row -> row.override(accounts.login(row.givenBy).orElse("?")));
  }

  /// Gives this, instead of what was given before.
  @Transactional(Transactional.TxType.MANDATORY)
  public DateOverride give(Assignment assignment, Target target, Terms terms, UUID by) {
    DateOverrideRow row =
        row(assignment, target)
            .orElseGet(() -> new DateOverrideRow(UUID.randomUUID(), assignment.id(), target));
    row.become(terms, by, clock.instant());
    persistAndFlush(row);
    return row.override(accounts.login(by).orElse("?"));
  }

  /// Takes back what was given, if anything was.
  @Transactional(Transactional.TxType.MANDATORY)
  public void takeBack(Assignment assignment, Target target) {
    row(assignment, target).ifPresent(row -> row.takeBack(clock.instant()));
    flush();
  }

  private Optional<DateOverrideRow> row(Assignment assignment, Target target) {
    return target.section() == null
        ? find("assignmentId = ?1 and personId = ?2", assignment.id(), target.person())
            .firstResultOptional()
        : find("assignmentId = ?1 and section = ?2", assignment.id(), target.section())
            .firstResultOptional();
  }

  private List<Found> found(Collection<Assignment> assignments, List<DateOverrideRow> rows) {
    Map<UUID, String> slugs =
        assignments.stream().collect(Collectors.toMap(Assignment::id, Assignment::slug));
    Map<UUID, String> logins =
        accounts.logins(rows.stream().map(row -> row.givenBy).collect(Collectors.toSet()));
    return rows.stream()
        .map(
            row ->
                new Found(
                    row.assignmentId,
                    slugs.getOrDefault(row.assignmentId, "?"),
                    row.personId,
                    row.override(logins.getOrDefault(row.givenBy, "?"))))
        .toList();
  }

  private static List<UUID> ids(Collection<Assignment> assignments) {
    return assignments.stream().map(Assignment::id).toList();
  }
}
