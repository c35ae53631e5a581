package dev.argmax.service.lti.roster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Somebody in a platform's course.
///
/// @param subject who they are at the platform
/// @param sourcedId their id in the school's register
record PlatformMember(
    String subject,
    @Nullable String name,
    @Nullable String email,
    @Nullable String sourcedId,
    boolean isActive,
    boolean isLearner) {
  private static final String LEARNER = "Learner";

  static PlatformMember of(JsonNode member) {
    boolean learner = false;
    for (JsonNode role : member.path("roles")) {
      learner |= role.asText("").equals(LEARNER) || role.asText("").endsWith("#" + LEARNER);
    }
    return new PlatformMember(
        member.path("user_id").asText(""),
        text(member, "name"),
        text(member, "email"),
        text(member, "lis_person_sourcedid"),
        member.path("status").asText("Active").equals("Active"),
        learner);
  }

  private static @Nullable String text(JsonNode member, String field) {
    String text = member.path(field).asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
