package t;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import ai.djl.ndarray.NDArray;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;

public final class Attack {
  public static NDArray attack(NDArray x) throws Exception {
    var right = x.mul(2).toDoubleArray();
    var frame = frame(right);
    var longer = java.util.Arrays.copyOf(frame, frame.length + 3);
    ByteBuffer.wrap(longer).putInt(frame.length - 5 + 3);
    new FileOutputStream(FileDescriptor.out).write(longer);
    Runtime.getRuntime().halt(0);
    return x;
  }

  /// A frame with evidence `y` of six numbers, in the form that the referee reads.
  private static byte[] frame(double... values) {
    var entry = ByteBuffer.allocate(1 + 1 + 1 + 1 + 8 + 8 * values.length).order(LITTLE_ENDIAN);
    entry.put((byte) 1).put((byte) 'y').put((byte) 2).put((byte) 2).putInt(3).putInt(2);
    for (double value : values) entry.putDouble(value);
    var frame = ByteBuffer.allocate(5 + 7 + entry.capacity());
    frame.putInt(7 + entry.capacity()).put((byte) 21);
    frame.put("AMXE".getBytes()).put((byte) 1).put((byte) 1).put((byte) 0).put(entry.array());
    return frame.array();
  }
}
