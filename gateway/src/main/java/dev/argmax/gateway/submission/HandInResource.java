package dev.argmax.gateway.submission;

import dev.argmax.gateway.course.Assignments;
import dev.argmax.gateway.visit.Visit;
import dev.argmax.gateway.visit.Visits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Takes the form of an assignment's page: on to the submission if it is accepted, back to the page
/// with the reason if not.
@Path("/courses/{course}/assignments/{slug}/submissions")
@RunOnVirtualThread
class HandInResource {
  private final Visits visits;
  private final Assignments assignments;
  private final HandIn handIn;

  HandInResource(Visits visits, Assignments assignments, HandIn handIn) {
    this.visits = visits;
    this.assignments = assignments;
    this.handIn = handIn;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  public Response handIn(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      Form form,
      RoutingContext context) {
    var visit = visits.ofForm(context, form.token);
    var address = new Assignments.Address(course, slug);
    return switch (handIn.send(visit.sender(), address.path("submissions"), form.files)) {
      case HandIn.Accepted(var id) -> to("/submissions/" + id);
      case HandIn.Refused refused -> back(visit, address, refused, context);
    };
  }

  /// The same for the page's own script, which shows how far the upload is and stays on the page
  /// when it is refused.
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.APPLICATION_JSON)
  public Response handInByScript(
      @PathParam("course") String course,
      @PathParam("slug") String slug,
      Form form,
      RoutingContext context) {
    var visit = visits.ofForm(context, form.token);
    var address = new Assignments.Address(course, slug);
    return switch (handIn.send(visit.sender(), address.path("submissions"), form.files)) {
      case HandIn.Accepted(var id) -> Response.ok(Map.of("page", "/submissions/" + id)).build();
      case HandIn.Refused refused ->
          Response.status(refused.status()).entity(Map.of("detail", refused.reason())).build();
    };
  }

  private Response back(
      Visit visit, Assignments.Address address, HandIn.Refused refused, RoutingContext context) {
    var page = assignments.page(visit, address, context.request()).because(refused.reason());
    return Response.status(refused.status()).entity(page).build();
  }

  private static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", path).build();
  }

  /// The form's fields.
  static class Form {
    @RestForm("file")
    List<FileUpload> files = List.of();

    @RestForm("form-token")
    @Nullable String token;
  }
}
