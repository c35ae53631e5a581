package dev.argmax.gateway.student;

import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Questions;
import jakarta.enterprise.context.ApplicationScoped;

/// Asks the API for what the page of a student shows.
@ApplicationScoped
class Students {
  private final Reading reading;

  Students(Reading reading) {
    this.reading = reading;
  }

  StudentPage page(Desks.Look look, String login) {
    var parts = Parts.ask(look.questions(), login);
    return page(look.desk(), parts, StudentPage.Wish.NOTHING, "");
  }

  StudentPage because(Desk desk, String login, StudentPage.Wish wish, String trouble) {
    return page(desk, Parts.ask(Questions.at(desk, reading), login), wish, trouble);
  }

  private static StudentPage page(Desk desk, Parts parts, StudentPage.Wish wish, String trouble) {
    var student = parts.student().get();
    return new StudentPage(
        desk,
        student,
        parts.lateDays().get(),
        parts.assignments().get().items().stream()
            .map(each -> StudentPage.Row.of(desk, each))
            .toList(),
        parts.extensions().get().items().stream()
            .filter(each -> student.login().equals(each.student()))
            .map(each -> StudentPage.Given.of(desk, each))
            .toList(),
        wish,
        trouble);
  }

  /// What is asked for the page, all at once.
  private record Parts(
      Asked<StudentView> student,
      Asked<StudentView.Assignments> assignments,
      Asked<StudentView.LateDays> lateDays,
      Asked<StudentView.Extensions> extensions) {
    static Parts ask(Questions questions, String login) {
      return new Parts(
          questions.ask(StudentView.class, questions.api("roster", login)),
          questions.ask(
              StudentView.Assignments.class, questions.api("assignments").with("student", login)),
          questions.ask(
              StudentView.LateDays.class, questions.api("late-days").with("student", login)),
          questions.ask(StudentView.Extensions.class, questions.api("extensions")));
    }
  }
}
