package dev.argmax.gateway.audit;

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

  AuditResource(Desks desks) {
    this.desks = desks;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance audit(
      @PathParam("course") String course,
      @RestQuery @Nullable String after,
      RoutingContext context) {
    var look = desks.begin(context, course);
    var path = look.api("audit").with("limit", "100").with("after", after);
    var found = look.ask(AuditView.class, path);
    return AuditPage.of(look.desk(), found.get());
  }
}
