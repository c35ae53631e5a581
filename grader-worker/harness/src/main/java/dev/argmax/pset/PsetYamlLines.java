package dev.argmax.pset;

import java.util.List;

/// Finds the line of a `pset.yaml` that names something.
record PsetYamlLines(String file, List<String> lines) {
  static PsetYamlLines of(String file, String text) {
    return new PsetYamlLines(file, text.lines().toList());
  }

  /// `pset.yaml:12` where that line ends with `word`.
  String of(String word) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().endsWith(" " + word)) {
        return file + ":" + (i + 1);
      }
    }
    return file;
  }
}
