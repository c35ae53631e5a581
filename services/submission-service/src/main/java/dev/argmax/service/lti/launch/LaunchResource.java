package dev.argmax.service.lti.launch;

import dev.argmax.service.lti.key.Signer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// The way in from a platform, for the gateway.
@Path("/internal/v1/lti")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class LaunchResource {
  private final Logins logins;
  private final Launches launches;
  private final Signer signer;

  LaunchResource(Logins logins, Launches launches, Signer signer) {
    this.logins = logins;
    this.launches = launches;
    this.signer = signer;
  }

  @POST
  @Path("/logins")
  public Next login(LoginRequest request) {
    return new Next(logins.begin(request));
  }

  @POST
  @Path("/launches")
  public Response launch(Launches.Return back) {
    return Response.ok(launches.enter(back)).build();
  }

  /// The keys as they are published; asked for with a body like everything here.
  @POST
  @Path("/jwks")
  public String keys() {
    return signer.publicKeys();
  }

  /// @param location where the browser goes next
  record Next(String location) {}
}
