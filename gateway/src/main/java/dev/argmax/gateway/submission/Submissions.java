package dev.argmax.gateway.submission;

import static dev.argmax.gateway.service.ServicePath.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.Assignments;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.course.SubmissionLine;
import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.source.SourceView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// What the service says about submissions, for one person.
@ApplicationScoped
class Submissions {
  private static final int MOST_ADDRESSES = 10_000;

  private final Reading reading;
  private final Cache<String, Assignments.Address> addresses =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

  Submissions(Reading reading) {
    this.reading = reading;
  }

  SubmissionView submission(String person, String id) {
    return reading.as(SubmissionView.class, person, api("submissions", id));
  }

  /// A submission and where it belongs, which never changes: if it is known from before, it is
  /// asked for together with the submission.
  Placed placed(String person, String id) {
    var asked = reading.ask(SubmissionView.class, person, api("submissions", id));
    var known = addresses.getIfPresent(id);
    var early = known == null ? null : AskedPlace.ask(reading, person, known);
    var submission = asked.get();
    if (early != null) {
      return new Placed(submission, early.get());
    }
    var address = new Assignments.Address(submission.course(), submission.assignment());
    addresses.put(id, address);
    return new Placed(submission, AskedPlace.ask(reading, person, address).get());
  }

  record Placed(SubmissionView submission, SubmissionPage.Place place) {}

  private record AskedPlace(Asked<CourseView> course, Asked<AssignmentView> assignment) {
    static AskedPlace ask(Reading reading, String person, Assignments.Address address) {
      return new AskedPlace(
          reading.ask(CourseView.class, person, api("courses", address.course())),
          reading.ask(AssignmentView.class, person, address.path()));
    }

    SubmissionPage.Place get() {
      return new SubmissionPage.Place(course.get(), assignment.get());
    }
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
}
