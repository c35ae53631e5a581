package dev.argmax.service.lti.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A platform as staff see it.
///
/// @param knowsCourse whether somebody of the staff has come from there, so that grades can be sent
/// @param takesGrades whether the platform lets argmax send grades
/// @param tellsMembers whether it says who is in its course
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlatformView(
    UUID id,
    String name,
    String issuer,
    String clientId,
    List<String> deploymentIds,
    String authUrl,
    String jwksUrl,
    String tokenUrl,
    @Nullable String tokenAudience,
    MatchBy matchBy,
    Instant createdAt,
    boolean knowsCourse,
    boolean takesGrades,
    boolean tellsMembers) {

  static PlatformView of(PlatformRow row) {
    return new PlatformView(
        row.id,
        row.name,
        row.issuer,
        row.clientId,
        List.of(row.deployments.split("\n")),
        row.authUrl,
        row.jwksUrl,
        row.tokenUrl,
        row.tokenAudience,
        row.matchedBy,
        row.createdAt,
        row.contextId != null,
        row.scopes.contains("/scope/score"),
        row.membersUrl != null);
  }
}
