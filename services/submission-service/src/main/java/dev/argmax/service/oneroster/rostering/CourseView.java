package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;

/// A course.
record CourseView(
    String sourcedId,
    String status,
    String dateLastModified,
    String title,
    String courseCode,
    Ref org) {
  static final Kind<CourseView> KIND = Kind.of("courses", "course", CourseView.class);
}
