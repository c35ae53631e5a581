package dev.argmax.gateway.work;

import dev.argmax.gateway.course.AssignmentView;
import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Found;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The list of what students have in an assignment.
@Path("/courses/{course}/assignments/{slug}/work")
@RunOnVirtualThread
class WorkResource {
  private final Desks desks;
  private final Reading reading;

  WorkResource(Desks desks, Reading reading) {
    this.desks = desks;
    this.reading = reading;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance work(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @RestQuery @Nullable String after,
      RoutingContext context) {
    var desk = desks.of(context, course);
    var found = Found.in(context.request().params());
    var assignment = reading.as(AssignmentView.class, desk.person(), desk.api("assignments", slug));
    var path = found.of(desk.api("assignments", slug, "work")).with("limit", "100");
    var items = reading.as(WorkView.Items.class, desk.person(), path.with("after", after));
    return WorkPage.of(desk, assignment, found, context.request().uri(), items);
  }
}
