package dev.argmax.service.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SubmissionMembers implements PanacheRepositoryBase<SubmissionMember, SubmissionMember.Key> {

  void add(UUID submission, Collection<UUID> people) {
    for (UUID person : people) {
      persist(new SubmissionMember(new SubmissionMember.Key(person, submission)));
    }
  }

  boolean isOf(UUID submission, UUID person) {
    return findByIdOptional(new SubmissionMember.Key(person, submission)).isPresent();
  }

  Set<UUID> of(UUID submission) {
    return list("key.submissionId", submission).stream()
        .map(member -> member.key.personId())
        .collect(Collectors.toSet());
  }
}
