package dev.argmax.service.group;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;

@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GroupMember {
  @EmbeddedId Key key;
  UUID groupId;

  protected GroupMember() {}

  GroupMember(Key key, UUID groupId) {
    this.key = key;
    this.groupId = groupId;
  }

  @Embeddable
  record Key(UUID assignmentId, UUID personId) implements Serializable {}
}
