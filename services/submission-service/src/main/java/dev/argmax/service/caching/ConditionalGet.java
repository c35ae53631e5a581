package dev.argmax.service.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Gives every JSON answer to a GET an ETag, the hash of what is said, and says 304 to one who
/// knows it.
final class ConditionalGet {
  private final ObjectMapper json;

  ConditionalGet(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    boolean get = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!get || response.getStatus() != 200 || !isJson(response)) {
      return;
    }
    byte[] body = json.writeValueAsBytes(response.getEntity());
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

  private static boolean isJson(ContainerResponseContext response) {
    return response.getEntity() != null
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
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
