package dev.argmax.evidence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.argmax.kit.Given;

/// What a dataset gave, as tensors.
public final class GivenTensors implements Given {
  private final EvidenceRecord record;

  private GivenTensors(EvidenceRecord record) {
    this.record = record;
  }

  /// Reads what the referee drew.
  ///
  /// @param bytes as [EvidenceRecorder] makes them; none where there is no dataset
  /// @throws IllegalArgumentException if they are anything else
  public static Given of(byte[] bytes) {
    if (bytes.length == 0) {
      return NOTHING;
    }
    try {
      return new GivenTensors(EvidenceReader.readReference(bytes));
    } catch (EvidenceException e) {
      throw new IllegalArgumentException("the dataset is unreadable", e);
    }
  }

  @Override
  public NDArray tensor(NDManager manager, String name) {
    if (!record.names().contains(name)) {
      return NOTHING.tensor(manager, name);
    }
    var shape = new Shape(record.shape(name));
    return switch (record.type(name)) {
      case FLOAT64 -> manager.create(record.doubles(name), shape);
      case FLOAT32 -> manager.create(record.doubles(name), shape).toType(DataType.FLOAT32, false);
      case INT64 -> manager.create(record.longs(name), shape);
      case BOOL -> manager.create(record.longs(name), shape).toType(DataType.BOOLEAN, false);
      case TEXT -> throw new IllegalArgumentException("'" + name + "' is a text, not a tensor");
    };
  }
}
