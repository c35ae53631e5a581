package dev.argmax.gateway.submission;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.course.CourseView;
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

/// The page of one submission, live until it is graded.
@Path("/submissions/{id}")
@RunOnVirtualThread
class SubmissionResource {
  private final Visits visits;
  private final Reading reading;

  SubmissionResource(Visits visits, Reading reading) {
    this.visits = visits;
    this.reading = reading;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance submission(@PathParam("id") String id, RoutingContext context) {
    var visit = visits.of(context);
    var person = visit.person().id();
    var found = reading.as(SubmissionView.class, person, api("submissions", id));
    var course = reading.as(CourseView.class, person, api("courses", found.course()));
    var assignment =
        reading.as(
            AssignmentView.class,
            person,
            api("courses", found.course(), "assignments", found.assignment()));
    return SubmissionPage.of(visit, course, assignment, found);
  }
}
