package dev.argmax.service.lti.link;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.argmax.service.lti.message.Launch;
import dev.argmax.service.lti.message.Launch.Choosing;
import java.util.UUID;

/// What somebody who came from a platform may do next.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Ticket.ToConfirm.class, name = "CONFIRM"),
  @JsonSubTypes.Type(value = Ticket.ToChoose.class, name = "CHOOSE")
})
public sealed interface Ticket {
  /// Say who they are.
  record ToConfirm(Launch launch) implements Ticket {}

  /// Choose what the platform shows.
  record ToChoose(UUID person, Choosing choosing) implements Ticket {}
}
