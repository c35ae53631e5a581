package dev.argmax.gateway.lti;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the API says of platforms.
final class PlatformView {
  private PlatformView() {}

  record Platforms(List<Platform> items) {}

  record Platform(
      String id,
      String name,
      String issuer,
      String clientId,
      List<String> deploymentIds,
      String authUrl,
      String jwksUrl,
      String tokenUrl,
      @Nullable String tokenAudience,
      String matchBy,
      boolean knowsCourse,
      boolean takesGrades,
      boolean tellsMembers) {}

  record Scores(List<Score> items) {}

  record Score(
      String subject,
      String state,
      int attempts,
      Instant createdAt,
      @Nullable Instant nextAt,
      @Nullable Integer status,
      @Nullable String error) {}
}
