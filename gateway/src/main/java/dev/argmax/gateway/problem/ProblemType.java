package dev.argmax.gateway.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything this door itself answers with when it cannot serve a request. What the service
/// refuses passes through unchanged.
public enum ProblemType {
  BAD_REQUEST(
      400,
      "The request cannot be understood",
      "Something in the request is not as HTTP or this interface wants it. The detail says what."),
  UNAUTHENTICATED(
      401,
      "Who is asking is not known",
      "The request carries no token, or one that is wrong, expired or revoked. Send the header"
          + " 'Authorization: Bearer' followed by your token."),
  FORM_REFUSED(
      403,
      "The form did not come from a page of ours",
      "Forms are taken only from the pages of this site, opened in the same browser. Reload the page"
          + " and send the form again."),
  NOT_FOUND(
      404,
      "There is nothing here",
      "The address is unknown, or what it names does not exist or is not yours to see. The addresses"
          + " of the API are listed at /q/openapi."),
  METHOD_NOT_ALLOWED(
      405,
      "This address takes other methods",
      "The header 'Allow' of the answer lists the methods that this address takes."),
  NOT_ACCEPTABLE(
      406,
      "None of the wanted formats is offered",
      "The header 'Accept' of the request names only formats that this address does not offer."),
  LENGTH_REQUIRED(
      411,
      "The length of the request must be said",
      "Forms are taken only with the header 'Content-Length', which every browser sends. The API"
          + " takes uploads in chunks too."),
  TOO_LARGE(
      413,
      "The request is too large",
      "A submission may be at most 10 MiB. Leave build output, data sets and weights out of it."),
  UNSUPPORTED_TYPE(
      415,
      "This format is not taken",
      "The header 'Content-Type' of the request names a format that this address does not take."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "One client may ask only so much at once. Wait as long as the header 'Retry-After' says."),
  INTERNAL_ERROR(
      500,
      "Something went wrong on our side",
      "This is our fault. Nothing that was accepted before is lost. Try again; if it stays, tell your"
          + " instructor when it happened."),
  SERVICE_UNAVAILABLE(
      503,
      "The submission service cannot be reached",
      "This is our fault and usually passes within a minute. What you have a receipt for is safe."
          + " Nothing else was accepted: send it again after the time in 'Retry-After'."),
  SERVICE_TIMEOUT(
      504,
      "The submission service took too long",
      "This is our fault. Look at your list of submissions before sending again: the request may have"
          + " been done all the same.");

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /// The HTTP status that goes with it.
  public int status() {
    return status;
  }

  /// One line, the same for every occurrence.
  public String title() {
    return title;
  }

  /// What it means and what to do about it, for the page at [#path()].
  public String explanation() {
    return explanation;
  }

  /// The word programs look at.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where people read about it, and the `type` of the problem.
  public String path() {
    return "/problems/" + code().replace('_', '-');
  }

  static Optional<ProblemType> atPath(String path) {
    return Arrays.stream(values()).filter(type -> type.path().equals(path)).findFirst();
  }

  /// The type for a status that a framework or an upstream came up with.
  public static ProblemType ofStatus(int status) {
    return Arrays.stream(values())
        .filter(type -> type.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : INTERNAL_ERROR);
  }
}
