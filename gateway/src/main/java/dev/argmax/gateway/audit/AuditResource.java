package dev.argmax.gateway.audit;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.staff.Desks;
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

/// The audit log's page.
@Path("/courses/{course}/audit")
@RunOnVirtualThread
class AuditResource {
  private final Desks desks;
  private final Reading reading;

  AuditResource(Desks desks, Reading reading) {
    this.desks = desks;
    this.reading = reading;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance audit(
      @PathParam("course") String course,
      @RestQuery @Nullable String after,
      RoutingContext context) {
    var desk = desks.of(context, course);
    var path = desk.api("audit").with("limit", "100").with("after", after);
    return AuditPage.of(desk, reading.as(AuditView.class, desk.person(), path));
  }
}
