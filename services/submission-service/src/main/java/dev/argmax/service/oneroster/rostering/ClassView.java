package dev.argmax.service.oneroster.rostering;

import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import java.util.List;

/// A class: everybody in a course.
record ClassView(
    String sourcedId,
    String status,
    String dateLastModified,
    String title,
    String classCode,
    String classType,
    Ref course,
    Ref school,
    List<Ref> terms) {
  static final Kind<ClassView> KIND = Kind.of("classes", "class", ClassView.class);
}
