package dev.argmax.gateway.roster;

import dev.argmax.gateway.browser.Digests;
import dev.argmax.gateway.service.Changing;
import dev.argmax.gateway.staff.Desk;
import dev.argmax.gateway.staff.Desks;
import dev.argmax.gateway.staff.Forms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Compares the roster with who is in a platform's course, and makes it that when it is confirmed.
/// The platform is read each time; what is confirmed is what was shown, or it is shown anew.
@Path("/courses/{course}/lms/lti/{id}/roster")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PlatformRosterResource {
  private final Desks desks;
  private final Changing changing;
  private final RosterFiles files;

  PlatformRosterResource(Desks desks, Changing changing, RosterFiles files) {
    this.desks = desks;
    this.changing = changing;
    this.files = files;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compare(
      @PathParam("course") String course,
      @PathParam("id") String id,
      Confirmation form,
      RoutingContext context) {
    var desk = desks.ofForm(context, course, form.token);
    var path = desk.api("lti", "platforms", id, "roster");
    var read = changing.answer(desk.visit().sender(), "POST", path, null);
    if (!read.ok()) {
      return refused(new PlatformRosterPage(desk, id, null, "", read.refusal()), read.status());
    }
    return imported(desk, id, read.text(), form);
  }

  private Response imported(Desk desk, String id, String file, Confirmation form) {
    var digest = Digests.sha256(file);
    var apply = digest.equals(form.confirmed);
    var answer = files.send(desk, file, apply, form.allowDrops);
    var trouble = Forms.trouble(answer);
    return trouble == null
        ? Response.ok(
                new PlatformRosterPage(
                    desk,
                    id,
                    RosterPage.Outcome.of(answer.as(RosterView.Imported.class)),
                    digest,
                    ""))
            .build()
        : refused(new PlatformRosterPage(desk, id, null, digest, trouble), answer.status());
  }

  private static Response refused(PlatformRosterPage page, int status) {
    return Forms.again(status, page);
  }

  /// The form with the button.
  static class Confirmation {
    /// The digest of what was shown; absent to be shown something.
    @RestForm @Nullable String confirmed;

    @RestForm boolean allowDrops;

    @RestForm("form-token")
    @Nullable String token;
  }
}
