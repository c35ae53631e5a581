package dev.argmax.gateway.course;

import dev.argmax.gateway.visit.Visits;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The page of an assignment.
@Path("/courses/{course}/assignments/{slug}")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AssignmentResource {
  private final Visits visits;
  private final Assignments assignments;

  AssignmentResource(Visits visits, Assignments assignments) {
    this.visits = visits;
    this.assignments = assignments;
  }

  @GET
  public TemplateInstance assignment(
      @PathParam("course") String course, @PathParam("slug") String slug, RoutingContext context) {
    return assignments.page(
        visits.of(context), new Assignments.Address(course, slug), context.request());
  }
}
