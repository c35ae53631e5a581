package dev.argmax.kit;

import ai.djl.ndarray.NDArray;

/// Where a probe puts what the code under test produced: named values, copied to Java primitives at
/// once, so that nothing the student's code does later can change them.
///
/// Bounds: 64 entries, rank 5, 4 million elements in all, names of 1 to 64 characters, each once.
/// Going over a bound or giving null fails the test case.
public interface Evidence {
  /// A tensor of FLOAT32, FLOAT64, INT32 (kept as INT64), INT64 or BOOLEAN.
  void tensor(String name, NDArray value);

  /// A FLOAT64 vector.
  void doubles(String name, double... values);

  /// An INT64 vector.
  void longs(String name, long... values);

  /// A truth value.
  void bool(String name, boolean value);

  /// Text of at most 64 KiB in UTF-8.
  void text(String name, String value);
}
