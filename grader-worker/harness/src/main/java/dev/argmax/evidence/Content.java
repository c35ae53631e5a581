package dev.argmax.evidence;

/// The elements of an entry. The arrays belong to the evidence; hand out copies.
@SuppressWarnings("ArrayRecordComponent") // private to the package and never compared
sealed interface Content {
  /// FLOAT32 (widened) or FLOAT64.
  record Doubles(double[] values) implements Content {}

  /// INT64.
  record Longs(long[] values) implements Content {}

  /// BOOL: 0 or 1 each.
  record Bools(byte[] values) implements Content {}

  /// TEXT.
  record Text(String value) implements Content {}
}
