package dev.argmax.service.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/// Gives every answer to a GET that is held in memory an ETag, the hash of what is said unless it
/// has one already, and says 304 to one who knows it.
final class ConditionalGet {
  private final ObjectMapper json;

  ConditionalGet(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      return;
    }
    if (response.getStatus() == 304) {
      putRules(response);
      return;
    }
    String own = response.getHeaderString("ETag");
    byte[] body = response.getStatus() == 200 ? body(response) : null;
    if (body == null) {
      if (own != null) {
        putRules(response);
      }
      return;
    }
    String tag = own == null ? "\"" + hash(body) + "\"" : own;
    response.getHeaders().putSingle("ETag", tag);
    putRules(response);
    if (Tagged.knows(request.getHeaderString("If-None-Match"), tag)) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(body);
    }
  }

  private static void putRules(ContainerResponseContext response) {
    response.getHeaders().putIfAbsent("Cache-Control", List.of("private, no-cache"));
    response.getHeaders().putSingle("Vary", "Accept, Authorization, Cookie");
  }

  private byte @Nullable [] body(ContainerResponseContext response) throws JsonProcessingException {
    Object entity = response.getEntity();
    if (entity instanceof byte[] bytes) {
      return bytes;
    }
    if (entity != null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
      return json.writeValueAsBytes(entity);
    }
    // Text is written as UTF-8, as every resource of ours says in its media type.
    return entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : null;
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
