package dev.argmax.gateway.problem;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// Serves the page that the `type` of a problem leads to, for the service's problems too.
@Path("/problems")
@RunOnVirtualThread
class ProblemPageResource {
  @GET
  @Path("{slug: [a-z0-9-]{1,60}}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page(@PathParam("slug") String slug) {
    return ProblemType.atPath("/problems/" + slug)
        .map(type -> new ProblemPage(type.title(), type.code(), type.explanation()))
        .orElseGet(() -> ofService(slug));
  }

  /// The service names its problems in its own answers; here only the slug is known.
  private static ProblemPage ofService(String slug) {
    var words = slug.replace('-', ' ');
    return new ProblemPage(
        Character.toUpperCase(words.charAt(0)) + words.substring(1),
        slug.replace('-', '_'),
        "The request was refused. The 'detail' of the answer says what was wrong with it and, where"
            + " something can be done, what to do.");
  }
}
