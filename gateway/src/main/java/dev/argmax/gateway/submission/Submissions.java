package dev.argmax.gateway.submission;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.SubmissionLine;
import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServicePath;
import dev.argmax.gateway.source.SourceView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// What the service says about submissions, for one person.
@ApplicationScoped
class Submissions {
  private final Reading reading;

  Submissions(Reading reading) {
    this.reading = reading;
  }

  SubmissionView submission(String person, String id) {
    return reading.as(SubmissionView.class, person, api("submissions", id));
  }

  SubmissionPage.Place place(String person, SubmissionView submission) {
    var course = reading.ask(CourseView.class, person, api("courses", submission.course()));
    var assignment = reading.ask(AssignmentView.class, person, assignment(submission));
    return new SubmissionPage.Place(course.get(), assignment.get());
  }

  List<SourceView> sources(String person, String id) {
    return askForSources(person, id).get().items();
  }

  Asked<SourceView.Items> askForSources(String person, String id) {
    return reading.ask(SourceView.Items.class, person, api("submissions", id, "sources"));
  }

  /// The latest graded one before this of the same student. Only students' own lists are in an
  /// order in which it is found.
  Optional<SubmissionLine> earlier(
      String person, SubmissionPage.Place place, SubmissionView submission) {
    if (place.course().staff() || submission.attempt() == 1) {
      return Optional.empty();
    }
    var before =
        api("courses", submission.course(), "assignments", submission.assignment(), "submissions")
            .with("after", submission.id())
            .with("limit", "10");
    return reading.as(SubmissionLine.Items.class, person, before).items().stream()
        .filter(SubmissionLine::graded)
        .findFirst();
  }

  private static ServicePath assignment(SubmissionView submission) {
    return api("courses", submission.course(), "assignments", submission.assignment());
  }
}
