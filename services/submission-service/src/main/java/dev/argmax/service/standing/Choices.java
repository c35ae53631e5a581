package dev.argmax.service.standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which submissions students want to count.
@ApplicationScoped
class Choices implements PanacheRepositoryBase<ChoiceRow, ChoiceRow.Key> {

  /// The choices of these people in these assignments.
  Map<ChoiceRow.Key, UUID> of(Collection<UUID> assignments, Collection<UUID> people) {
    return list("key.assignmentId in ?1 and key.personId in ?2", assignments, people).stream()
        .collect(Collectors.toMap(row -> row.key, row -> row.submissionId));
  }
}
