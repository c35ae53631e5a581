package dev.argmax.gateway.staff;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.course.CourseView;
import dev.argmax.gateway.problem.Problem;
import dev.argmax.gateway.problem.ProblemException;
import dev.argmax.gateway.problem.ProblemType;
import dev.argmax.gateway.service.Asked;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServicePath;
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

  private Desk of(Visit visit, RoutingContext context, String course) {
    return of(visit, context, ask(visit, course));
  }

  /// Begins a look at a page, so that what else is on it can be asked for meanwhile.
  public Look begin(RoutingContext context, String course) {
    return begin(visits.of(context), context, course);
  }

  /// The same for a visit that is known.
  public Look begin(Visit visit, RoutingContext context, String course) {
    var questions = new Questions(reading, visit.person().id(), course);
    return new Look(visit, context, ask(visit, course), questions);
  }

  /// A look at a page that has begun; whether by somebody on the staff is being asked.
  ///
  /// @param questions what else is on the page
  public record Look(
      Visit visit, RoutingContext context, Asked<CourseView> course, Questions questions) {
    /// Asks for something of the course, as a value of this type.
    public <T> Asked<T> ask(Class<T> type, ServicePath path) {
      return questions.ask(type, path);
    }

    /// Where the API has something of the course.
    public ServicePath api(String... more) {
      return questions.api(more);
    }

    /// The desk of the page; for everybody else there is no such page.
    public Desk desk() {
      return of(visit, context, course);
    }
  }

  private Asked<CourseView> ask(Visit visit, String course) {
    return reading.ask(CourseView.class, visit.person().id(), api("courses", course));
  }

  private static Desk of(Visit visit, RoutingContext context, Asked<CourseView> asked) {
    var found = asked.get();
    if (!found.staff()) {
      throw new ProblemException(
          Problem.of(ProblemType.NOT_FOUND, "There is no such page, or it is not one of yours."));
    }
    return new Desk(visit, found, Cookies.isAnonymous(context.request()));
  }
}
