package dev.argmax.gateway.settings;

import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Forms;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// What holds in a course, and the form that takes another course file.
@Path("/courses/{course}/settings")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SettingsResource {
  private final Desks desks;
  private final Settings settings;
  private final CourseFiles files;

  SettingsResource(Desks desks, Settings settings, CourseFiles files) {
    this.desks = desks;
    this.settings = settings;
    this.files = files;
  }

  @GET
  public TemplateInstance all(@PathParam("course") String course, RoutingContext context) {
    return settings.page(desks.begin(context, course));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response load(@PathParam("course") String course, Form form, RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var answer = files.send(desk, form.file, form.apply);
    return answer.ok()
        ? Response.ok(settings.after(desk, answer.as(SettingsView.Loaded.class))).build()
        : Forms.again(answer.status(), settings.because(desk, CourseFiles.trouble(answer)));
  }

  /// The fields of the form.
  static class Form {
    @RestForm("file")
    @Nullable FileUpload file;

    @RestForm boolean apply;

    @RestForm("form-token")
    @Nullable String token;
  }
}
