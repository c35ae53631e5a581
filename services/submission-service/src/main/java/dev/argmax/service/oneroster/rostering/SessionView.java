package dev.argmax.service.oneroster.rostering;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.oneroster.answer.Kind;
import dev.argmax.service.oneroster.answer.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A term or a grading period.
///
/// @param endDate the first day after it
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
    String sourcedId,
    String status,
    String dateLastModified,
    String title,
    String startDate,
    String endDate,
    String type,
    @Nullable Ref parent,
    @Nullable List<Ref> children,
    String schoolYear) {
  static final String TERM = "term";
  static final String GRADING_PERIOD = "gradingPeriod";
  static final Kind<SessionView> KIND =
      Kind.of("academicSessions", "academicSession", SessionView.class);

  boolean is(String wanted) {
    return type.equals(wanted);
  }
}
