package dev.argmax.gateway.staff;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.visit.Visit;
import dev.argmax.gateway.visit.Visits;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Lets staff in. The API checks every permission again; here only the pages are kept from people
/// who would find them empty.
@ApplicationScoped
public class Desks {
  private final Visits visits;
  private final Reading reading;

  Desks(Visits visits, Reading reading) {
    this.visits = visits;
    this.reading = reading;
  }

  /// The desk of a page; for everybody else there is no such page.
  public Desk of(RoutingContext context, String course) {
    return of(visits.of(context), context, course);
  }

  /// The same for a form that came back, which must be one of ours.
  public Desk ofForm(RoutingContext context, String course, @Nullable String token) {
    return of(visits.ofForm(context, token), context, course);
  }

  /// The desk for a visit that is known.
  public Desk of(Visit visit, RoutingContext context, String course) {
    var found = reading.as(CourseView.class, visit.person().id(), api("courses", course));
    if (!found.staff()) {
      throw new ProblemException(
          Problem.of(ProblemType.NOT_FOUND, "There is no such page, or it is not one of yours."));
    }
    return new Desk(visit, found, Cookies.isAnonymous(context.request()));
  }
}
