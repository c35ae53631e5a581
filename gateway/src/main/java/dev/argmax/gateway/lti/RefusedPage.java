package dev.argmax.gateway.lti;

import dev.argmax.gateway.service.Reading;
import dev.argmax.gateway.service.ServiceAnswer;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;

/// What somebody reads who is not let in from a platform.
///
/// @param detail what is wrong and what helps
record RefusedPage(String detail) implements TemplateInstance {
  static Response response(ServiceAnswer answer) {
    var detail = answer.status() == 404 ? Reading.problem(answer).detail() : answer.refusal();
    return Response.status(answer.status())
        .header("Cache-Control", "no-store")
        .entity(new RefusedPage(detail))
        .build();
  }
}
