package dev.argmax.worker.service;

import java.util.Map;

/// What a student handed in, as far as it is Java.
///
/// @param sha256 digest of the archive as it was handed in
/// @param files contents by path
public record Sources(String sha256, Map<String, byte[]> files) {
  public Sources {
    files = Map.copyOf(files);
  }
}
