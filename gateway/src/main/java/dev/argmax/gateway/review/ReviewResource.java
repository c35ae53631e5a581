package dev.argmax.gateway.review;

import static dev.argmax.gateway.service.ServicePath.api;

import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.service.ServicePath;
import dev.argmax.gateway.staff.Forms;
import dev.argmax.gateway.staff.Found;
import dev.argmax.gateway.visit.Visit;
import dev.argmax.gateway.visit.Visits;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// A submission for staff, and what they do with it. The address keeps the list that it was found
/// in.
@Path("/submissions/{id}/review")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ReviewResource {
  private final Visits visits;
  private final Review review;
  private final Changing changing;

  ReviewResource(Visits visits, Review review, Changing changing) {
    this.visits = visits;
    this.review = review;
    this.changing = changing;
  }

  @GET
  public TemplateInstance submission(@PathParam("id") String id, RoutingContext context) {
    return review.page(visits.of(context), id, context, "");
  }

  @POST
  @Path("override")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response override(
      @PathParam("id") String id,
      @RestForm @Nullable String score,
      @RestForm @Nullable String reason,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    Map<String, Object> wish = new HashMap<>();
    var number = number(score);
    if (number != null) {
      wish.put("score", number);
    }
    wish.put("reason", reason == null ? "" : reason);
    return done(visit, new Step(id, "PUT", api("submissions", id, "override"), wish), context);
  }

  @POST
  @Path("override/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response takeBack(
      @PathParam("id") String id,
      @RestForm @Nullable String reason,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    var path = api("submissions", id, "override").with("reason", Forms.text(reason));
    return done(visit, new Step(id, "DELETE", path, null), context);
  }

  @POST
  @Path("runs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response rerun(
      @PathParam("id") String id,
      @RestForm @Nullable String reason,
      @RestForm("form-token") @Nullable String token,
      RoutingContext context) {
    var visit = visits.ofForm(context, token);
    var wish = Map.of("reason", reason == null ? "" : reason);
    return done(visit, new Step(id, "POST", api("submissions", id, "runs"), wish), context);
  }

  private Response done(Visit visit, Step step, RoutingContext context) {
    var answer = changing.answer(visit.sender(), step.method(), step.path(), step.body());
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Forms.seeOther(
            "/submissions/"
                + Forms.segment(step.id())
                + "/review"
                + Found.in(context.queryParams()).query())
        : Forms.again(answer.status(), review.page(visit, step.id(), context, trouble));
  }

  private static @Nullable Double number(@Nullable String text) {
    try {
      return text == null ? null : Double.valueOf(text.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /// What is asked of the API.
  private record Step(String id, String method, ServicePath path, @Nullable Object body) {}
}
