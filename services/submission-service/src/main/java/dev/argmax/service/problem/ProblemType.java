package dev.argmax.service.problem;

import java.util.Locale;

/// Every problem this service can answer with. The name in lower case is the problem's `code`, with
/// hyphens it is the last part of its `type`.
public enum ProblemType {
  BAD_REQUEST(400, "The request cannot be understood"),
  BAD_CURSOR(400, "The cursor is not one of this list"),
  BAD_COURSE_FILE(400, "The course file has errors"),
  UNAUTHENTICATED(401, "Sign in or send a valid token"),
  WRONG_PASSWORD(401, "The login name or the password is wrong"),
  NOT_A_STUDENT(403, "Only students and staff of the course hand in"),
  NOT_ALLOWED(403, "Your role in the course does not include this"),
  WRONG_CURRENT_PASSWORD(403, "The password until now is another"),
  LAUNCH_REFUSED(403, "Coming here from the LMS did not work"),
  NOT_OPEN_YET(403, "The assignment is not open yet"),
  NOT_FOUND(404, "There is no such thing, or it is not yours"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "Nothing here comes in the form that was asked for"),
  CLOSED(403, "The assignment takes nothing any more"),
  NOT_YOUR_CHOICE(409, "Which submission counts is not left to students here"),
  NOT_GRADED_YET(409, "Only a graded submission can count"),
  NOT_WITHDRAWABLE(409, "Only a submission that still waits can be withdrawn"),
  GRADING_UNDER_WAY(409, "The submission is waiting or being graded already"),
  WITHDRAWN(409, "The student took the submission back"),
  IN_ANOTHER_GROUP(409, "Somebody is in another group already"),
  TOO_SOON(429, "The next submission must wait a little"),
  ATTEMPTS_USED_UP(429, "All attempts are used up"),
  NOT_HANDED_IN_HERE(409, "The assignment is not handed in here"),
  NO_PSET_YET(409, "The assignment has no pset yet"),
  WOULD_TAKE_AWAY(409, "The change would take away from work already handed in"),
  NOT_CLAIMABLE(409, "The run is done, parked, or somebody else has it"),
  LEASE_LOST(409, "The lease is lost"),
  OWN_MEMBERSHIP(409, "Nobody takes a role or a course from themselves"),
  ADDRESS_TAKEN(409, "The address is somebody else's"),
  TOO_MANY_DROPS(409, "The roster file would drop more than half of the students"),
  PASSWORD_NOT_YOURS(409, "This person's password is not for the course to set"),
  TOO_MANY_TOKENS(409, "You have as many tokens as you may have"),
  TOO_MANY_CLIENTS(409, "The course has as many programs as it may have"),
  TOO_MANY_WEBHOOKS(409, "The course has as many webhooks as it may have"),
  WEBHOOK_DISABLED(409, "The webhook is disabled"),
  TOO_MANY_PLATFORMS(409, "The course has as many platforms as it may have"),
  PLATFORM_REGISTERED(409, "The platform is registered for this course already"),
  PLATFORM_NOT_READY(409, "The platform does not offer this, or not yet"),
  TOO_LARGE(413, "The upload is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "This address does not take that kind of content"),
  BAD_PSET_PACKAGE(422, "The pset package has errors"),
  BAD_ROSTER(422, "The roster file has errors, and nothing of it was applied"),
  IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used with another upload"),
  TOO_MANY_ATTEMPTS(429, "Too many attempts"),
  BAD_MEMBER(400, "This cannot be a member of a course"),
  BAD_PASSWORD(400, "This cannot be a password"),
  BAD_IDEMPOTENCY_KEY(400, "The Idempotency-Key is not usable"),
  NOTHING_UPLOADED(400, "The request holds no file"),
  NOT_A_ZIP(400, "The upload is not a zip archive"),
  CORRUPT(400, "The archive is damaged"),
  EMPTY(400, "The upload holds no .java file"),
  TOO_MANY_FILES(400, "The archive holds too many files"),
  BAD_PATH(400, "A path in the archive is not allowed"),
  BAD_NAME(400, "A file name is not allowed"),
  NAME_TOO_LONG(400, "A file name is too long"),
  DUPLICATE_NAME(400, "Two files have the same name"),
  SPECIAL_FILE(400, "The archive holds something that is not a plain file"),
  RATIO(400, "The archive expands far too much"),
  OVERLAP(400, "Files in the archive overlap"),
  INCONSISTENT(400, "The archive contradicts itself"),
  ENCRYPTED(400, "The archive is encrypted"),
  FORBIDDEN_FILE(400, "The upload holds a file that may not be handed in"),
  UNSUPPORTED_METHOD(400, "The archive is packed in a way that is not supported"),
  PLATFORM_UNREACHABLE(502, "The platform does not answer as it should"),
  INTERNAL_ERROR(500, "Something broke on our side"),
  UNAVAILABLE(503, "Not available just now");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /// The HTTP status that goes with it.
  public int status() {
    return status;
  }

  String title() {
    return title;
  }

  /// The word that programs look at.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String uri() {
    return "/problems/" + code().replace('_', '-');
  }
}
