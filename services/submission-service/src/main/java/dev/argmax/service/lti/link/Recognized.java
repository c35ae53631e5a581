package dev.argmax.service.lti.link;

import dev.argmax.service.course.Member;

/// Who somebody is whom a platform sends.
public sealed interface Recognized {
  /// Somebody of the platform's course.
  record Known(Member member) implements Recognized {}

  /// Perhaps somebody; they have to sign in and say so.
  record Unconfirmed() implements Recognized {}

  /// Somebody who is known here and not in the course.
  record Outsider() implements Recognized {}
}
