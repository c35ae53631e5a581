package dev.argmax.gateway.gradebook;

import dev.argmax.gateway.staff.Desks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The gradebook's page.
@Path("/courses/{course}/gradebook")
@RunOnVirtualThread
class GradebookResource {
  private final Desks desks;
  private final GradebookPages pages;

  GradebookResource(Desks desks, GradebookPages pages) {
    this.desks = desks;
    this.pages = pages;
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response grid(@PathParam("course") String course, RoutingContext context) {
    var look = desks.begin(context, course);
    var book = look.ask(GradebookView.class, look.api("gradebook"));
    var sight = Sight.in(context.request().params());
    return pages.of(look.desk(), book.get(), sight).answer(context.request());
  }
}
