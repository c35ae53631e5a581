package dev.argmax.service.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.client.Polls.Poll;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program as staff see it.
///
/// @param courses all that it is in
/// @param createdBy the login of whoever made it; absent when the system did
/// @param polls by kind of request, the latest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClientView(
    UUID id,
    String clientId,
    String name,
    List<Scope> scopes,
    List<String> courses,
    Instant createdAt,
    @Nullable String createdBy,
    List<Poll> polls) {

  static ClientView of(LmsClients.Named found, List<String> courses, List<Poll> polls) {
    LmsClient client = found.client();
    return new ClientView(
        client.personId,
        found.clientId(),
        found.name(),
        List.copyOf(client.scopes()),
        courses,
        client.createdAt,
        found.maker().orElse(null),
        polls);
  }
}
