package dev.argmax.evidence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.argmax.kit.Evidence;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// Records what a probe puts, in the form that [EvidenceReader] reads.
///
/// Theory of operation. The form is ours so that its reader can be small and suspicious:
///
/// ```
/// "AMXE" version(1)                         count(2)
/// entry: length(1) name   type(1)   rank(1) dimension(4)*   elements
/// text:  length(1) name   type(1)=5 length(4) UTF-8
/// ```
///
/// All numbers are little-endian, elements are row-major. A value is turned into bytes before the
/// method that puts it returns, so a student's thread that changes an array afterwards changes
/// nothing. Entries are appended as they come and the count is set at the end.
public final class EvidenceRecorder implements Evidence {
  static final int MAGIC = 0x45584d41;
  static final byte VERSION = 1;
  static final int HEADER = Integer.BYTES + 1 + Short.BYTES;

  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private final Set<String> names = new HashSet<>();
  private long elements;

  @Override
  public void tensor(String name, NDArray value) {
    requireValue(name, value);
    var shape = value.getShape().getShape();
    if (shape.length > EvidenceLimits.RANK) {
      throw refused(name, "has " + shape.length + " axes, allowed are " + EvidenceLimits.RANK);
    }
    switch (value.getDataType()) {
      case FLOAT32 -> put(name, ElementType.FLOAT32, shape, floats(value.toFloatArray()));
      case FLOAT64 -> put(name, ElementType.FLOAT64, shape, doubleBytes(value.toDoubleArray()));
      case INT64 -> put(name, ElementType.INT64, shape, longBytes(value.toLongArray()));
      case INT32 -> put(name, ElementType.INT64, shape, longBytes(widened(value)));
      case BOOLEAN -> put(name, ElementType.BOOL, shape, bools(value.toBooleanArray()));
      default -> throw refused(name, "is of type " + value.getDataType() + ", which is not used");
    }
  }

  @Override
  public void doubles(String name, double... values) {
    requireValue(name, values);
    put(name, ElementType.FLOAT64, new long[] {values.length}, doubleBytes(values.clone()));
  }

  @Override
  public void longs(String name, long... values) {
    requireValue(name, values);
    put(name, ElementType.INT64, new long[] {values.length}, longBytes(values.clone()));
  }

  @Override
  public void bool(String name, boolean value) {
    put(name, ElementType.BOOL, new long[0], bools(new boolean[] {value}));
  }

  @Override
  public void text(String name, String value) {
    requireValue(name, value);
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > EvidenceLimits.TEXT_BYTES) {
      throw refused(name, "is longer than " + EvidenceLimits.TEXT_BYTES + " bytes");
    }
    header(name, ElementType.TEXT);
    append(little(Integer.BYTES).putInt(bytes.length));
    entries.writeBytes(bytes);
  }

  /// All that was put so far.
  public byte[] toBytes() {
    var bytes = new byte[HEADER + entries.size()];
    var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    all.putInt(MAGIC).put(VERSION).putShort((short) names.size());
    all.put(entries.toByteArray());
    return bytes;
  }

  private void put(String name, ElementType type, long[] shape, ByteBuffer content) {
    elements += content.capacity() / type.width();
    if (elements > EvidenceLimits.ELEMENTS) {
      throw refused(name, "makes more than " + EvidenceLimits.ELEMENTS + " elements in all");
    }
    header(name, type);
    var dimensions = little(1 + shape.length * Integer.BYTES).put((byte) shape.length);
    for (long dimension : shape) {
      dimensions.putInt(Math.toIntExact(dimension));
    }
    append(dimensions);
    append(content);
  }

  private void header(String name, ElementType type) {
    var bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length == 0 || bytes.length > EvidenceLimits.NAME) {
      throw new IllegalArgumentException("an entry's name has 1 to 64 bytes, not " + bytes.length);
    }
    if (!names.add(name)) {
      throw refused(name, "was recorded twice");
    }
    if (names.size() > EvidenceLimits.ENTRIES) {
      throw refused(name, "is one entry too many, allowed are " + EvidenceLimits.ENTRIES);
    }
    entries.write(bytes.length);
    entries.writeBytes(bytes);
    entries.write(type.code());
  }

  private void append(ByteBuffer bytes) {
    entries.write(bytes.array(), bytes.arrayOffset(), bytes.capacity());
  }

  private static long[] widened(NDArray value) {
    try (var wide = value.toType(DataType.INT64, true)) {
      return wide.toLongArray();
    }
  }

  private static ByteBuffer floats(float[] values) {
    var bytes = little(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return bytes;
  }

  private static ByteBuffer doubleBytes(double[] values) {
    var bytes = little(Math.multiplyExact(values.length, Double.BYTES));
    bytes.asDoubleBuffer().put(values);
    return bytes;
  }

  private static ByteBuffer longBytes(long[] values) {
    var bytes = little(Math.multiplyExact(values.length, Long.BYTES));
    bytes.asLongBuffer().put(values);
    return bytes;
  }

  private static ByteBuffer bools(boolean[] values) {
    var bytes = little(values.length);
    for (boolean value : values) {
      bytes.put((byte) (value ? 1 : 0));
    }
    return bytes;
  }

  private static ByteBuffer little(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  @SuppressWarnings("unused") // null comes from code under test, which NullAway never saw
  private static void requireValue(String name, Object value) {
    if (value == null) {
      throw refused(name, "is null");
    }
  }

  private static IllegalArgumentException refused(String name, String why) {
    return new IllegalArgumentException("evidence '" + name + "' " + why);
  }
}
