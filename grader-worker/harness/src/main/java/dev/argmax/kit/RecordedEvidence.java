package dev.argmax.kit;

import java.util.Set;

/// Evidence as a check reads it: named values of known type and shape. The arrays are copies.
public interface RecordedEvidence {
  /// All names, in the order in which the probe put them.
  Set<String> names();

  /// The values of a FLOAT32 or FLOAT64 tensor, row-major.
  double[] doubles(String name);

  /// The values of an INT64 tensor, row-major; of a BOOL tensor 0 and 1.
  long[] longs(String name);

  /// A single truth value.
  boolean bool(String name);

  /// A text.
  String text(String name);

  /// The shape; empty for a scalar, and for a text.
  long[] shape(String name);
}
