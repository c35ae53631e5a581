package dev.argmax.service.oneroster.gradebook;

import dev.argmax.service.oneroster.answer.Kind;

/// A category of a course.
///
/// @param weight per cent of the course
record CategoryView(
    String sourcedId, String status, String dateLastModified, String title, double weight) {
  static final Kind<CategoryView> KIND = Kind.of("categories", "category", CategoryView.class);
}
