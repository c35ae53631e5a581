package dev.argmax.service.archive;

import java.util.List;

/// What a valid archive holds.
///
/// @param sources the Java files, sorted by path
/// @param ignored paths that were left out because they are no part of a submission
public record Contents(List<Source> sources, List<String> ignored) {
  public Contents {
    sources = List.copyOf(sources);
    ignored = List.copyOf(ignored);
  }

  /// @param path below the source root, such as `s898/pset1/Mlp.java`
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  public record Source(String path, byte[] content) {}

  /// The paths of the sources.
  public List<String> paths() {
    return sources.stream().map(Source::path).toList();
  }
}
