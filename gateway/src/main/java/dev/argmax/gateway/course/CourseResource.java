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
import jakarta.ws.rs.core.Response;

/// The start page and the page of a course.
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CourseResource {
  private final Visits visits;
  private final Reading reading;
  private final PagesConfig config;

  CourseResource(Visits visits, Reading reading, PagesConfig config) {
    this.visits = visits;
    this.reading = reading;
    this.config = config;
  }

  @GET
  public Response start(RoutingContext context) {
    visits.of(context);
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", "/courses/" + config.course())
        .build();
  }

  @GET
  @Path("courses/{course}")
  public TemplateInstance course(@PathParam("course") String course, RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var found = reading.ask(CourseView.class, person, api("courses", course));
    var assignments =
        reading.ask(AssignmentView.Items.class, person, api("courses", course, "assignments"));
    var schedule = reading.ask(ScheduleView.class, person, api("courses", course, "schedule"));
    return CoursePage.of(
        visit, found.get(), assignments.get().items(), schedule.get(), found.answered().now());
  }
}
