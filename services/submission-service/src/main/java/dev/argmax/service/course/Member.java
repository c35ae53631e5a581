package dev.argmax.service.course;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in a course: the proof that they may look at it at all.
///
/// @param section the section they belong to, if the course has sections
public record Member(String course, UUID personId, Role role, @Nullable String section) {
  /// Whether this member has the permission.
  public boolean may(Permission permission) {
    return permission.isGivenTo(role);
  }

  /// This member, if they have the permission; a problem otherwise.
  public Member require(Permission permission) {
    if (!may(permission)) {
      throw new ProblemException(
          ProblemType.NOT_ALLOWED,
          "In this course you are " + role + ", and that does not include this.");
    }
    return this;
  }
}
