package dev.argmax.service.oneroster.answer;

import dev.argmax.service.client.Scope;
import dev.argmax.service.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The program on whose behalf the gateway asks, and what it asks.
@RequestScoped
public class Poller {
  private static final String BASE = "/ims/oneroster/";

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request request;
  private final Caller caller;

  Poller(
      @Context HttpHeaders headers, @Context UriInfo uri, @Context Request request, Caller caller) {
    this.headers = headers;
    this.uri = uri;
    this.request = request;
    this.caller = caller;
  }

  /// The program's id.
  public UUID id() {
    return caller.personId();
  }

  /// Where this site is for the program, such as `https://argmax.example.edu`; empty if the gateway
  /// did not say.
  public String origin() {
    return Objects.requireNonNullElse(headers.getHeaderString("Argmax-Origin"), "");
  }

  /// Refuses what the program's token does not open.
  void require(Access access) {
    String scopes = headers.getHeaderString("Argmax-Scopes");
    if (scopes == null || !access.isGivenBy(Scope.in(scopes))) {
      throw StatusException.forbidden("This needs a token with the scope " + access.words() + ".");
    }
  }

  /// The address that was asked, as the program knows it.
  URI address() {
    URI asked = uri.getRequestUri();
    return URI.create(origin() + asked.getRawPath());
  }

  /// The kind of request, without the ids of what was asked for: `GET
  /// rostering/classes/…/students`.
  String kind() {
    String path = uri.getRequestUri().getPath();
    String[] segments = path.substring(Math.min(path.length(), BASE.length())).split("/", -1);
    List<String> words = new ArrayList<>();
    words.add(segments[0]);
    for (int i = 2; i < segments.length; i++) {
      words.add(i % 2 == 0 ? segments[i] : "…");
    }
    return request.getMethod() + " " + String.join("/", words);
  }
}
