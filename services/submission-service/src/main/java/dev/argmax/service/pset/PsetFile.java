package dev.argmax.service.pset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A built package, opened as far as this service needs it. Packages come from the staff, not from
/// students.
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record PsetFile(JsonNode pset, String handout, byte[] starter, byte[] bytes) {
  private static final Set<String> WANTED = Set.of("pset.json", "handout.md", "starter.zip");

  static PsetFile read(byte[] bytes) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (WANTED.contains(entry.getName())) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return new PsetFile(
        new ObjectMapper().readTree(part(parts, "pset.json")),
        new String(part(parts, "handout.md"), StandardCharsets.UTF_8),
        part(parts, "starter.zip"),
        bytes);
  }

  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  String slug() {
    return pset.path("slug").asText();
  }

  String title() {
    return pset.path("title").asText();
  }

  String device() {
    return pset.path("lane").asText("cpu").toUpperCase(Locale.ROOT);
  }

  double maxScore() {
    return StreamSupport.stream(pset.path("problems").spliterator(), false)
        .flatMap(problem -> StreamSupport.stream(problem.path("tests").spliterator(), false))
        .mapToDouble(test -> test.path("points").asDouble())
        .sum();
  }

  private static byte[] part(Map<String, byte[]> parts, String name) throws IOException {
    byte @Nullable [] part = parts.get(name);
    if (part == null) {
      throw new IOException(
          "The pset package has no " + name + "; build it with `argmax pset build`");
    }
    return part;
  }
}
