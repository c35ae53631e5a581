package dev.argmax.gateway.review;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.review.ReviewView.Neighbours;
import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.source.SourceView;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Found;
import dev.argmax.gateway.visit.Visit;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/// Asks the API for what the page of a submission shows.
@ApplicationScoped
class Review {
  private final Desks desks;
  private final Reading reading;

  Review(Desks desks, Reading reading) {
    this.desks = desks;
    this.reading = reading;
  }

  /// @param trouble why the last form was refused; empty if it was not
  ReviewPage page(Visit visit, String id, RoutingContext context, String trouble) {
    var person = visit.person().id();
    var sources = reading.ask(SourceView.Items.class, person, api("submissions", id, "sources"));
    var submission = reading.as(ReviewView.class, person, api("submissions", id));
    var found = Found.in(context.queryParams());
    var neighbours = neighbours(person, submission, found);
    var desk = desks.of(visit, context, submission.course());
    return new ReviewPage(
        desk,
        submission,
        ReviewPage.Head.of(desk, submission),
        Objects.requireNonNullElse(submission.problems(), List.<ReviewView.Problem>of()).stream()
            .map(ReviewPage.Group::of)
            .toList(),
        HighlightedFile.all(sources.get().items()),
        found,
        place(neighbours),
        trouble);
  }

  private Asked<Neighbours> neighbours(String person, ReviewView submission, Found found) {
    var path =
        api(
            "courses",
            submission.course(),
            "assignments",
            submission.assignment(),
            "work",
            submission.student(),
            "neighbours");
    return reading.ask(Neighbours.class, person, found.of(path));
  }

  /// Nowhere, if it is somebody's who is not in the list, such as one of the staff.
  private static Neighbours place(Asked<Neighbours> neighbours) {
    var answer = neighbours.answer();
    return answer.ok() ? answer.as(Neighbours.class) : Neighbours.NONE;
  }
}
