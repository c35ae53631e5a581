package dev.argmax.gateway.gradebook;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// Packs a large page for browsers that can unpack it. Only for pages that hold no form token and
/// repeat nothing secret: what is packed together with a secret gives the secret's bytes away by
/// its length.
final class Gzip {
  private Gzip() {}

  static Response page(String html, HttpServerRequest request) {
    var bytes = html.getBytes(StandardCharsets.UTF_8);
    var accept = request.getHeader("Accept-Encoding");
    if (accept == null || !accept.contains("gzip")) {
      return Response.ok(bytes).header("Vary", "Accept-Encoding").build();
    }
    return Response.ok(packed(bytes))
        .header("Vary", "Accept-Encoding")
        .header("Content-Encoding", "gzip")
        .build();
  }

  private static byte[] packed(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return packed.toByteArray();
  }
}
