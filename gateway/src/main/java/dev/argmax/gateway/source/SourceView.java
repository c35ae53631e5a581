package dev.argmax.gateway.source;

import java.util.List;

/// A Java file of a submission as the API tells it.
///
/// @param path below the source root, such as `s898/pset1/Mlp.java`, as the compiler calls it
public record SourceView(String path, String text) {
  /// The files of one submission.
  public record Items(List<SourceView> items) {}

  /// Its lines, without what ends them.
  List<String> lines() {
    return text.lines().toList();
  }
}
