package dev.argmax.gateway.work;

import dev.argmax.gateway.course.AssignmentView;
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

  WorkResource(Desks desks) {
    this.desks = desks;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance work(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      @RestQuery @Nullable String after,
      RoutingContext context) {
    var look = desks.begin(context, course);
    var found = Found.in(context.request().params());
    var assignment = look.ask(AssignmentView.class, look.api("assignments", slug));
    var path = found.of(look.api("assignments", slug, "work")).with("limit", "100");
    var items = look.ask(WorkView.Items.class, path.with("after", after));
    return WorkPage.of(look.desk(), assignment.get(), found, context.request().uri(), items.get());
  }
}
