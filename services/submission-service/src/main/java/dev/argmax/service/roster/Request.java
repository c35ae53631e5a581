package dev.argmax.service.roster;

import dev.argmax.service.course.Role;
import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what requests say in words: a slip must not mean the opposite of what was meant.
final class Request {
  private static final int LONGEST_REASON = 500;

  private Request() {}

  /// `true` or `false`; absent means false.
  static boolean flag(String name, @Nullable String value) {
    return switch (value) {
      case null -> false;
      case "false" -> false;
      case "true" -> true;
      default ->
          throw new ProblemException(
              ProblemType.BAD_REQUEST, "`" + name + "` must be true or false.");
    };
  }

  /// The role of this name, in capitals or not.
  static Optional<Role> role(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Role.values()).filter(role -> role.name().equals(wanted)).findFirst();
  }

  /// The role of this name; a problem if there is none.
  static Role requiredRole(@Nullable String name) {
    return role(name == null ? "" : name)
        .orElseThrow(() -> new ProblemException(ProblemType.BAD_REQUEST, unknownRole()));
  }

  static String unknownRole() {
    return "A role is one of " + Arrays.toString(Role.values()) + ".";
  }

  /// A reason for the audit log; absent if it is blank.
  static @Nullable String reason(@Nullable String text) {
    if (text != null && (text.length() > LONGEST_REASON || text.indexOf(0) >= 0)) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST, "`reason` may have " + LONGEST_REASON + " characters.");
    }
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// The value, if it may stand in the field; a problem otherwise.
  static String checked(Field field, String value) {
    field
        .complaint(value)
        .ifPresent(
            rule -> {
              throw new ProblemException(ProblemType.BAD_MEMBER, rule);
            });
    return value;
  }

  /// The same for a value that may be absent.
  static @Nullable String optional(Field field, @Nullable String value) {
    return value == null ? null : checked(field, value);
  }
}
