package dev.argmax.service.oneroster.rostering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody in a class.
///
/// @param email absent if it is not known here
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserView(
    String sourcedId,
    String status,
    String dateLastModified,
    String username,
    List<UserId> userIds,
    String enabledUser,
    String givenName,
    String familyName,
    List<RoleView> roles,
    Ref primaryOrg,
    String identifier,
    @Nullable String email) {
  static final Kind<UserView> KIND = Kind.of("users", "user", UserView.class);

  record UserId(String type, String identifier) {}

  record RoleView(String roleType, String role, Ref org) {}

  /// Whoever has one name only has it as both.
  static String givenName(String name) {
    int comma = name.indexOf(',');
    int blank = name.lastIndexOf(' ');
    if (comma > 0 && comma < name.length() - 1) {
      return name.substring(comma + 1).strip();
    }
    return blank < 0 ? name : name.substring(0, blank).strip();
  }

  /// What stands before a comma, or else the last word.
  static String familyName(String name) {
    int comma = name.indexOf(',');
    if (comma > 0 && comma < name.length() - 1) {
      return name.substring(0, comma).strip();
    }
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
