package dev.argmax.gateway.style;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// For whoever builds pages; it tells nothing about anybody.
@Path("/style")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class StyleResource {
  @GET
  public TemplateInstance style() {
    return StylePage.ofEverything();
  }
}
