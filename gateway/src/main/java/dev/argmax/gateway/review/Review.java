package dev.argmax.gateway.review;

import static dev.argmax.gateway.service.ServicePath.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
  private static final int MOST_SEEN = 10_000;

  private final Desks desks;
  private final Reading reading;

  /// Where submissions were seen to belong. It is nearly always the same the next time, so what
  /// depends on it is asked for together with the submission.
  private final Cache<String, Where> seen = Caffeine.newBuilder().maximumSize(MOST_SEEN).build();

  Review(Desks desks, Reading reading) {
    this.desks = desks;
    this.reading = reading;
  }

  /// @param trouble why the last form was refused; empty if it was not
  ReviewPage page(Visit visit, String id, RoutingContext context, String trouble) {
    var person = visit.person().id();
    var sources = reading.ask(SourceView.Items.class, person, api("submissions", id, "sources"));
    var asked = reading.ask(ReviewView.class, person, api("submissions", id));
    var found = Found.in(context.queryParams());
    var expected = seen.getIfPresent(id);
    var early = expected == null ? null : around(visit, context, expected, found);
    var submission = asked.get();
    var where = Where.of(submission);
    var around =
        early != null && where.equals(expected) ? early : around(visit, context, where, found);
    seen.put(id, where);
    var desk = around.look().desk();
    return new ReviewPage(
        desk,
        submission,
        ReviewPage.Head.of(desk, submission),
        Objects.requireNonNullElse(submission.problems(), List.<ReviewView.Problem>of()).stream()
            .map(ReviewPage.Group::of)
            .toList(),
        HighlightedFile.all(sources.get().items()),
        found,
        place(around.neighbours()),
        trouble);
  }

  /// Whose submission it is, and for what.
  private record Where(String course, String assignment, String student) {
    static Where of(ReviewView submission) {
      return new Where(submission.course(), submission.assignment(), submission.student());
    }
  }

  /// What is asked as soon as that is known.
  private record Around(Desks.Look look, Asked<Neighbours> neighbours) {}

  private Around around(Visit visit, RoutingContext context, Where where, Found found) {
    var look = desks.begin(visit, context, where.course());
    var path = look.api("assignments", where.assignment(), "work", where.student(), "neighbours");
    return new Around(look, look.ask(Neighbours.class, found.of(path)));
  }

  /// Nowhere, if it is somebody's who is not in the list, such as one of the staff.
  private static Neighbours place(Asked<Neighbours> neighbours) {
    var answer = neighbours.answer();
    return answer.ok() ? answer.as(Neighbours.class) : Neighbours.NONE;
  }
}
