package dev.argmax.gateway.course;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.browser.Scheme;
import dev.argmax.gateway.handout.Handouts;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServiceAnswer;
import dev.argmax.gateway.service.ServicePath;
import dev.argmax.gateway.visit.Visit;
import io.quarkus.qute.RawString;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/// Gathers what the page of an assignment shows.
@ApplicationScoped
public class Assignments {
  /// How many submissions the page of an assignment shows; the history shows all.
  private static final String LATEST = "5";

  private final Reading reading;

  Assignments(Reading reading) {
    this.reading = reading;
  }

  /// The page for this visit.
  public AssignmentPage page(Visit visit, Address address, HttpServerRequest request) {
    var person = visit.person().id();
    var askedCourse = reading.ask(CourseView.class, person, api("courses", address.course()));
    var askedAssignment = reading.ask(AssignmentView.class, person, address.path());
    var askedHandout = reading.ask(String.class, person, address.path("handout"));
    var submissions = address.path("submissions").with("limit", LATEST);
    var history = reading.ask(SubmissionLine.Items.class, person, submissions);
    var course = askedCourse.get();
    var assignment = askedAssignment.get();
    var handout = askedHandout.answer();
    var zone = ZoneId.of(course.zone());
    return new AssignmentPage(
        visit,
        course,
        CoursePage.Row.of(assignment, zone, askedCourse.answered().now()),
        handout.ok() ? new RawString(Handouts.html(handout.text())) : null,
        handout.ok() ? null : notice(assignment, handout),
        history.get().items().stream().map(line -> line(line, zone)).toList(),
        null,
        Scheme.origin(request));
  }

  private static AssignmentPage.Line line(SubmissionLine line, ZoneId zone) {
    return new AssignmentPage.Line(
        line.id(),
        line.student(),
        line.attempt(),
        Moment.exactly(line.receivedAt(), zone),
        Lateness.text(line.late()),
        States.text(line.state()),
        line.counts(),
        Points.of(line.score(), line.maxScore(), line.hiddenPoints()));
  }

  private static String notice(AssignmentView assignment, ServiceAnswer answer) {
    return assignment.open()
        ? Reading.problem(answer).detail()
        : "The handout is here as soon as the assignment opens.";
  }

  /// Which assignment is meant.
  public record Address(String course, String slug) {
    /// Where the API has it.
    public ServicePath path() {
      return api("courses", course, "assignments", slug);
    }

    /// Where the API has something that belongs to it.
    public ServicePath path(String part) {
      return api("courses", course, "assignments", slug, part);
    }
  }
}
