package dev.argmax.service.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was changed.
///
/// @param actor who did it; absent when it was the system, loading a course at its start
/// @param subject what was changed, in words and slugs: `extension of pset2 for student-1`
/// @param before what held before, as a value with a JSON form; absent if there was nothing
/// @param after what holds now; absent if there is nothing any more
/// @param why the reason that the actor gave
public record Change(
    String course,
    @Nullable UUID actor,
    Action action,
    String subject,
    @Nullable Object before,
    @Nullable Object after,
    @Nullable String why) {
  /// What kinds of changes there are.
  public enum Action {
    COURSE_LOADED,
    ASSIGNMENT_CHANGED,
    PSET_SENT,
    EXTENSION_CHANGED,
    GROUP_CHANGED,
    MEMBER_CHANGED,
    CLIENT_CHANGED,
    WEBHOOK_CHANGED,
    PASSWORD_SET,
    CHOICE_CHANGED,
    SUBMISSION_WITHDRAWN,
    SCORE_OVERRIDDEN,
    EXCUSE_CHANGED,
    GRADES_WITHHELD,
    GRADES_RELEASED,
    RUN_ORDERED
  }
}
