package dev.argmax.gateway.lti;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.lti.PlatformForm.Filled;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The platforms that people may come to a course from, and how to connect one.
///
/// @param base the address of this site
/// @param filled what stands in the form for a new one
/// @param trouble why the last form was refused; empty if it was not
record PlatformsPage(Desk desk, List<Row> platforms, String base, Filled filled, String trouble)
    implements TemplateInstance {

  PlatformsPage because(String refusal, Filled said) {
    return new PlatformsPage(desk, platforms, base, said, refusal);
  }

  /// One platform.
  ///
  /// @param scores what it was told last
  record Row(
      String id,
      Filled filled,
      boolean knowsCourse,
      boolean takesGrades,
      boolean tellsMembers,
      List<Score> scores) {
    static Row of(Desk desk, PlatformView.Platform platform, PlatformView.Scores scores) {
      return new Row(
          platform.id(),
          Filled.of(platform),
          platform.knowsCourse(),
          platform.takesGrades(),
          platform.tellsMembers(),
          scores.items().stream().limit(10).map(each -> Score.of(desk, each)).toList());
    }
  }

  /// A score on its way.
  record Score(
      String subject,
      String state,
      Moment at,
      String error,
      int attempts,
      @Nullable Moment nextAt) {
    static Score of(Desk desk, PlatformView.Score score) {
      var next = score.nextAt();
      return new Score(
          score.subject(),
          switch (score.state()) {
            case "DELIVERED" -> "told";
            case "GIVEN_UP" -> "given up";
            default -> "waiting";
          },
          desk.moment(score.createdAt()),
          Objects.requireNonNullElse(score.error(), ""),
          score.attempts(),
          next == null ? null : desk.moment(next));
    }
  }
}
