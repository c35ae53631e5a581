package dev.argmax.kit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/// What a test case's [Dataset] lets into the sandbox.
@FunctionalInterface
public interface Given {
  /// Where there is no dataset.
  Given NOTHING =
      (_, name) -> {
        throw new IllegalArgumentException("no dataset gives '" + name + "'");
      };

  /// A new tensor with the type, shape and values that the dataset put under this name.
  ///
  /// @throws IllegalArgumentException if it put none
  NDArray tensor(NDManager manager, String name);
}
