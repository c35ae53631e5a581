package dev.argmax.service.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GroupMembers implements PanacheRepositoryBase<GroupMember, GroupMember.Key> {

  List<UUID> in(UUID groupId) {
    return list("groupId", groupId).stream().map(member -> member.key.personId()).toList();
  }
}
