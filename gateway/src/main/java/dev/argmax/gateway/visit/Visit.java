package dev.argmax.gateway.visit;

import dev.argmax.gateway.identity.Person;
import dev.argmax.gateway.service.Sender;
import java.time.Instant;

/// One look at a page by somebody signed in.
///
/// @param formToken for the forms on the page
/// @param receivedAt when the request's head arrived
public record Visit(Person person, String formToken, Instant receivedAt) {
  /// The same visit as the sender of a request.
  public Sender sender() {
    return new Sender(person.id(), receivedAt);
  }
}
