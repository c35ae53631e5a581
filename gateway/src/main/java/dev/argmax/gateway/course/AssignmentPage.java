package dev.argmax.gateway.course;

import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statement of an assignment, the form to hand in with, and what was handed in so far.
///
/// @param handout made from the staff's Markdown; nothing in it is markup that they wrote
/// @param notice why there is no handout
/// @param trouble why the last upload was refused
/// @param base the address of this site, for the lines to copy
public record AssignmentPage(
    Visit visit,
    CourseView course,
    CoursePage.Row row,
    @Nullable RawString handout,
    @Nullable String notice,
    List<Line> history,
    @Nullable String trouble,
    String base)
    implements TemplateInstance {

  /// The page again, with why an upload was refused.
  public AssignmentPage because(String trouble) {
    return new AssignmentPage(visit, course, row, handout, notice, history, trouble, base);
  }

  /// One submission of the list.
  public record Line(
      String id,
      String student,
      int attempt,
      Moment received,
      String late,
      String state,
      boolean counts,
      String score) {}
}
