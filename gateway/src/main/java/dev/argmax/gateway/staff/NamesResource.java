package dev.argmax.gateway.staff;

import dev.argmax.gateway.browser.Cookies;
import dev.argmax.gateway.visit.ReturnPath;
import dev.argmax.gateway.visit.Visits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Hides whose work is whose in this browser, or shows it again.
@Path("/names")
@RunOnVirtualThread
class NamesResource {
  private final Visits visits;

  NamesResource(Visits visits) {
    this.visits = visits;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response names(
      @RestForm boolean hidden,
      @RestForm @Nullable String to,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    visits.ofForm(context, token);
    Cookies.setAnonymous(context.request(), hidden);
    return Forms.seeOther(ReturnPath.of(to).value());
  }
}
