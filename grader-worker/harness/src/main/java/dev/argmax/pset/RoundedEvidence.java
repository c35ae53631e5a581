package dev.argmax.pset;

import ai.djl.ndarray.NDArray;
import dev.argmax.kit.Evidence;
import java.util.Arrays;

/// Evidence rounded far below any tolerance, so that two machines, whose processors add up in
/// different orders, build the same bytes.
final class RoundedEvidence implements Evidence {
  /// Significant bits that are cut off: of 52, leaving 5e-13; of 23, leaving 2e-6.
  private static final int CUT_DOUBLE = 12;

  private static final int CUT_FLOAT = 5;

  private final Evidence to;

  RoundedEvidence(Evidence to) {
    this.to = to;
  }

  @Override
  public void tensor(String name, NDArray value) {
    switch (value.getDataType()) {
      case FLOAT64 -> {
        var values = Arrays.stream(value.toDoubleArray()).map(RoundedEvidence::round).toArray();
        to.tensor(name, value.getManager().create(values, value.getShape()));
      }
      case FLOAT32 -> {
        var values = value.toFloatArray();
        for (int i = 0; i < values.length; i++) {
          values[i] = round(values[i]);
        }
        to.tensor(name, value.getManager().create(values, value.getShape()));
      }
      default -> to.tensor(name, value);
    }
  }

  @Override
  public void doubles(String name, double... values) {
    to.doubles(name, Arrays.stream(values).map(RoundedEvidence::round).toArray());
  }

  @Override
  public void longs(String name, long... values) {
    to.longs(name, values);
  }

  @Override
  public void bool(String name, boolean value) {
    to.bool(name, value);
  }

  @Override
  public void text(String name, String value) {
    to.text(name, value);
  }

  private static double round(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    long half = 1L << (CUT_DOUBLE - 1);
    return Double.longBitsToDouble((Double.doubleToLongBits(value) + half) & (-1L << CUT_DOUBLE));
  }

  private static float round(float value) {
    if (!Float.isFinite(value)) {
      return value;
    }
    int half = 1 << (CUT_FLOAT - 1);
    return Float.intBitsToFloat((Float.floatToIntBits(value) + half) & (-1 << CUT_FLOAT));
  }
}
