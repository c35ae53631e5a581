package dev.argmax.gateway.course;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.visit.Visits;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The page of one's late days.
@Path("/courses/{course}/late-days")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class LateDaysResource {
  private final Visits visits;
  private final Reading reading;

  LateDaysResource(Visits visits, Reading reading) {
    this.visits = visits;
    this.reading = reading;
  }

  @GET
  public TemplateInstance lateDays(@PathParam("course") String course, RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var found = reading.ask(CourseView.class, person, api("courses", course));
    var lateDays = reading.ask(LateDaysView.class, person, api("courses", course, "late-days"));
    var assignments =
        reading.ask(AssignmentView.Items.class, person, api("courses", course, "assignments"));
    return LateDaysPage.of(visit, found.get(), lateDays.get(), assignments.get().items());
  }
}
