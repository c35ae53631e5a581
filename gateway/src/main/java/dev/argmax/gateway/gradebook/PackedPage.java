package dev.argmax.gateway.gradebook;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A large page, packed for browsers that can unpack it. Only for pages that hold no form token and
/// repeat nothing secret: what is packed together with a secret gives the secret's bytes away by
/// its length.
final class PackedPage {
  private final byte[] packed;

  private PackedPage(byte[] packed) {
    this.packed = packed;
  }

  static PackedPage of(String html) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory does not fail", e);
    }
    return new PackedPage(packed.toByteArray());
  }

  int size() {
    return packed.length;
  }

  /// As this browser understands it.
  Response answer(HttpServerRequest request) {
    var accept = request.getHeader("Accept-Encoding");
    if (accept == null || !accept.contains("gzip")) {
      return Response.ok(unpacked()).header("Vary", "Accept-Encoding").build();
    }
    return Response.ok(packed)
        .header("Vary", "Accept-Encoding")
        .header("Content-Encoding", "gzip")
        .build();
  }

  private byte[] unpacked() {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("What was packed here can be unpacked", e);
    }
  }
}
