package dev.argmax.service.archive;

import java.util.List;

/// An upload that follows every rule.
///
/// @param bytes what is stored, downloaded and graded: a zip as it came, or one made of loose files
/// @param sha256 of these bytes, lower-case hex
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record CheckedUpload(byte[] bytes, String sha256, List<String> files, List<String> ignored) {
  public CheckedUpload {
    files = List.copyOf(files);
    ignored = List.copyOf(ignored);
  }
}
