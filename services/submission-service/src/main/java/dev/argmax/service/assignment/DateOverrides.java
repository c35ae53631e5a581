package dev.argmax.service.assignment;

import dev.argmax.service.identity.Accounts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Other dates than the assignments' own.
@ApplicationScoped
class DateOverrides implements PanacheRepositoryBase<DateOverrideRow, UUID> {
  private final Accounts accounts;

  DateOverrides(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Those of these assignments, whoever they are for.
  List<Given> of(Collection<UUID> assignments) {
    return given(list("assignmentId in ?1 order by givenAt, id", assignments));
  }

  /// Those of these assignments that are for one of these people or sections.
  List<Given> of(Collection<UUID> assignments, Set<UUID> people, Set<String> sections) {
    return given(
        list(
            "assignmentId in ?1 and (personId in ?2 or section in ?3)",
            assignments,
            people,
            sections));
  }

  private List<Given> given(List<DateOverrideRow> rows) {
    Map<UUID, String> logins =
        accounts.logins(rows.stream().map(row -> row.givenBy).collect(Collectors.toSet()));
    return rows.stream()
        .map(row -> new Given(row, row.override(logins.getOrDefault(row.givenBy, "?"))))
        .toList();
  }

  /// An override with whom it is for.
  record Given(DateOverrideRow row, DateOverride override) {}
}
