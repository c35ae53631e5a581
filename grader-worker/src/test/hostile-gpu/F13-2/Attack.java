package t;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

public final class Attack {
  public static NDArray attack(NDArray x) {
    long found = 0;
    long other = 0;
    long looked = 0;
    for (long size = 1L << 28; size > 1L << 20; ) {
      try {
        // Nobody writes to what is created without a value.
        var memory = x.getManager().create(new Shape(size), DataType.FLOAT32);
        looked += size;
        try (var matches = memory.eq(898_013f);
            var filled = memory.neq(0f)) {
          found += matches.toType(DataType.INT64, true).sum().getLong();
          other += filled.toType(DataType.INT64, true).sum().getLong();
        }
      } catch (EngineException e) {
        size /= 4;
      }
    }
    System.out.println("looked at " + looked + ", found " + found + ", not zero " + other);
    if (found > 0 || looked < 1L << 30) {
      throw new IllegalStateException("found " + found + " of " + looked);
    }
    return x.mul(2);
  }
}
