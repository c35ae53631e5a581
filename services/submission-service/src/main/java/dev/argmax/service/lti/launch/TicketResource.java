package dev.argmax.service.lti.launch;

import dev.argmax.service.lti.deeplink.DeepLinks;
import dev.argmax.service.lti.message.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people do with tickets, for the gateway, which names the person who is signed in.
@Path("/internal/v1/lti")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TicketResource {
  private final Entrance entrance;
  private final DeepLinks deepLinks;

  TicketResource(Entrance entrance, DeepLinks deepLinks) {
    this.entrance = entrance;
    this.deepLinks = deepLinks;
  }

  @POST
  @Path("/questions")
  public Entrance.Question question(TicketRequest request) {
    return entrance.question(request.number(), request.secret());
  }

  @POST
  @Path("/links")
  public Next confirm(TicketRequest request) {
    return new Next(entrance.confirm(request.number(), request.secret(), request.who()));
  }

  @POST
  @Path("/offers")
  public DeepLinks.Offer offer(TicketRequest request) {
    return deepLinks.offer(request.number(), request.secret(), request.who());
  }

  @POST
  @Path("/answers")
  public DeepLinks.Answer answer(TicketRequest request) {
    return deepLinks.answer(
        new DeepLinks.Choice(request.number(), request.secret(), Set.copyOf(request.chosen())),
        request.who(),
        String.valueOf(request.origin()));
  }

  /// @param to a path of this site
  record Next(String to) {}

  /// @param browser the secret in the browser's cookie
  /// @param person who is signed in
  /// @param origin where this site is for the browser
  record TicketRequest(
      @Nullable String ticket,
      @Nullable String browser,
      @Nullable UUID person,
      @Nullable List<String> slugs,
      @Nullable String origin) {
    String number() {
      return ticket == null ? "" : ticket;
    }

    String secret() {
      return browser == null ? "" : browser;
    }

    UUID who() {
      if (person == null) {
        throw Refusal.TICKET.problem();
      }
      return person;
    }

    List<String> chosen() {
      return slugs == null ? List.of() : slugs;
    }
  }
}
