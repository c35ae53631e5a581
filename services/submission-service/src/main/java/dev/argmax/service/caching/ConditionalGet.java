package dev.argmax.service.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Gives every JSON or text answer to a GET an ETag, the hash of what is said, and says 304 to one
/// who knows it.
final class ConditionalGet {
  private final ObjectMapper json;

  ConditionalGet(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    byte[] body = get && response.getStatus() == 200 ? body(response) : null;
    if (body == null) {
      return;
    }
    String tag = "\"" + hash(body) + "\"";
    response.getHeaders().putSingle("ETag", tag);
    response.getHeaders().putSingle("Cache-Control", "private, no-cache");
    response.getHeaders().putSingle("Vary", "Accept, Authorization, Cookie");
    if (knows(request.getHeaderString("If-None-Match"), tag)) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(body);
    }
  }

  private byte @Nullable [] body(ContainerResponseContext response) throws JsonProcessingException {
    Object entity = response.getEntity();
    if (entity != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
      return json.writeValueAsBytes(entity);
    }
    // Text is written as UTF-8, as every resource of ours says in its media type.
    return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
  }

  private static boolean knows(@Nullable String known, String tag) {
    return known != null
        && Arrays.stream(known.split(","))
            .map(String::strip)
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
