package dev.argmax.gateway.routing;

import dev.argmax.gateway.identity.Person;
import dev.argmax.gateway.identity.Program;
import dev.argmax.gateway.service.ServiceHeaders;
import java.util.Map;

/// On whose behalf the service is asked, and how it is told.
///
/// @param id under which requests under way are counted
record Asker(String id, Map<String, String> headers) {
  static Asker of(Person person) {
    return new Asker(person.id(), Map.of(ServiceHeaders.PERSON, person.id()));
  }

  /// @param origin where this site is for the program
  static Asker of(Program program, String origin) {
    return new Asker(
        program.id(),
        Map.of(
            ServiceHeaders.PERSON,
            program.id(),
            ServiceHeaders.SCOPES,
            program.scopes(),
            ServiceHeaders.ORIGIN,
            origin));
  }

  /// Somebody at this address, of whom nothing else is known.
  static Asker unknown(String address, Map<String, String> headers) {
    return new Asker("address " + address, headers);
  }
}
