package dev.argmax.service.problem;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/// An RFC 9457 document.
record Problem(ProblemType type, String detail, Map<String, Object> extensions) {
  static final String MEDIA_TYPE = "application/problem+json";

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", type.uri());
    members.put("title", type.title());
    members.put("status", type.status());
    members.put("detail", detail);
    members.put("code", type.code());
    members.putAll(extensions);
    return members;
  }

  Response response() {
    Response.ResponseBuilder response =
        Response.status(type.status()).type(MEDIA_TYPE).entity(members());
    Object retryAfter = extensions.get("retryAfter");
    return retryAfter == null
        ? response.build()
        : response.header("Retry-After", retryAfter).build();
  }
}
