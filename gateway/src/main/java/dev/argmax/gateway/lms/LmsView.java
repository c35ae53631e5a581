package dev.argmax.gateway.lms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the API says of programs that poll.
final class LmsView {
  private LmsView() {}

  record Clients(List<Client> items) {}

  record Client(
      String id,
      String clientId,
      String name,
      List<String> scopes,
      List<String> courses,
      Instant createdAt,
      @Nullable String createdBy,
      List<Poll> polls) {}

  record Poll(
      String request,
      Instant at,
      int status,
      long times,
      @Nullable Instant failedAt,
      @Nullable String failure) {}

  /// One that was just made.
  record Made(String clientId, String clientSecret, String name) {}
}
