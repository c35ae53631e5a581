package dev.argmax.gateway.student;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desk;
import jakarta.enterprise.context.ApplicationScoped;

/// Asks the API for what the page of a student shows.
@ApplicationScoped
class Students {
  private final Reading reading;

  Students(Reading reading) {
    this.reading = reading;
  }

  StudentPage page(Desk desk, String login, StudentPage.Wish wish, String trouble) {
    var student = reading.as(StudentView.class, desk.person(), desk.api("roster", login));
    var assignments =
        reading.as(
            StudentView.Assignments.class,
            desk.person(),
            desk.api("assignments").with("student", login));
    var lateDays =
        reading.as(
            StudentView.LateDays.class,
            desk.person(),
            desk.api("late-days").with("student", login));
    var extensions =
        reading.as(StudentView.Extensions.class, desk.person(), desk.api("extensions"));
    return new StudentPage(
        desk,
        student,
        lateDays,
        assignments.items().stream().map(each -> StudentPage.Row.of(desk, each)).toList(),
        extensions.items().stream()
            .filter(each -> student.login().equals(each.student()))
            .map(each -> StudentPage.Given.of(desk, each))
            .toList(),
        wish,
        trouble);
  }
}
