package dev.argmax.gateway.lms;

import dev.argmax.gateway.course.Moment;
import dev.argmax.gateway.staff.Desk;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The programs that poll a course, the form to make one, and how to set it up.
///
/// @param made one that was just made, whose secret is shown this once
/// @param trouble why none was made; empty if nothing was refused
record LmsPage(
    Desk desk,
    List<Program> programs,
    List<Choice> choices,
    SetUp setUp,
    LmsView.@Nullable Made made,
    String trouble)
    implements TemplateInstance {
  /// What a program may be allowed, with what most need already chosen.
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("roster.readonly", "Read who is in the course", true),
          new Choice("roster-core.readonly", "The same, as whole lists only", false),
          new Choice("gradebook.readonly", "Read released grades", true),
          new Choice("gradebook-core.readonly", "The same, as whole lists only", false),
          new Choice("gradebook.createput", "Keep line items and results of its own here", false),
          new Choice("gradebook.delete", "Delete what it kept here", false));

  /// @param base the address of this site
  static LmsPage of(Desk desk, LmsView.Clients clients, String base) {
    return new LmsPage(
        desk,
        clients.items().stream().map(each -> Program.of(desk, each)).toList(),
        CHOICES,
        new SetUp(base, "CLIENT-ID"),
        null,
        "");
  }

  LmsPage with(LmsView.Made program) {
    return new LmsPage(
        desk, programs, choices, new SetUp(setUp.base(), program.clientId()), program, "");
  }

  LmsPage because(String refusal) {
    return new LmsPage(desk, programs, choices, setUp, null, refusal);
  }

  /// What stands in the lines that are to be copied.
  record SetUp(String base, String clientId) {}

  record Choice(String scope, String label, boolean chosen) {}

  /// A program in use.
  record Program(
      String id,
      String clientId,
      String name,
      String scopes,
      String elsewhere,
      Moment createdAt,
      String createdBy,
      List<Poll> polls) {
    static Program of(Desk desk, LmsView.Client found) {
      var others =
          found.courses().stream().filter(each -> !each.equals(desk.course().id())).toList();
      return new Program(
          found.id(),
          found.clientId(),
          found.name(),
          String.join(", ", found.scopes()),
          String.join(", ", others),
          desk.moment(found.createdAt()),
          Objects.requireNonNullElse(found.createdBy(), ""),
          found.polls().stream().map(each -> Poll.of(desk, each)).toList());
    }
  }

  /// What a program asked, and what was last wrong with it.
  ///
  /// @param hurts whether the last of these requests was refused
  record Poll(
      String request,
      Moment at,
      int status,
      boolean hurts,
      long times,
      String failure,
      @Nullable Moment failedAt) {
    static Poll of(Desk desk, LmsView.Poll found) {
      var failedAt = found.failedAt();
      return new Poll(
          found.request(),
          desk.moment(found.at()),
          found.status(),
          found.status() >= 400,
          found.times(),
          Objects.requireNonNullElse(found.failure(), ""),
          failedAt == null ? null : desk.moment(failedAt));
    }
  }
}
