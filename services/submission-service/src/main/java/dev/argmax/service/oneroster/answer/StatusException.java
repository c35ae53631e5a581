package dev.argmax.service.oneroster.answer;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serial;

/// A request that cannot be served, for the standard's error body.
public final class StatusException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int status;
  private final Minor minor;
  private final String description;

  /// @param description what is wrong and what helps, for whoever wrote the program
  public StatusException(int status, Minor minor, String description) {
    super(description, null, false, false);
    this.status = status;
    this.minor = minor;
    this.description = description;
  }

  /// There is no such object, or it is not for this program.
  public static StatusException unknown(String kind) {
    return new StatusException(
        404, Minor.UNKNOWNOBJECT, "There is no such " + kind + " in the courses of this program.");
  }

  /// The request itself cannot be understood.
  public static StatusException badRequest(String description) {
    return new StatusException(400, Minor.INVALIDDATA, description);
  }

  /// The request is well-formed and its content cannot be.
  public static StatusException badContent(String description) {
    return new StatusException(422, Minor.INVALIDDATA, description);
  }

  /// It is not for this program to do.
  public static StatusException forbidden(String description) {
    return new StatusException(403, Minor.FORBIDDEN, description);
  }

  int status() {
    return status;
  }

  Response response() {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(StatusInfo.failure(minor, description))
        .build();
  }
}
