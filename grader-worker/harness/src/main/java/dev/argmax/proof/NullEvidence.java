package dev.argmax.proof;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Evidence that knows nothing: the layout of the reference's, filled with values that need no
/// understanding. Works on the wire form that [dev.argmax.evidence.EvidenceRecorder] describes.
final class NullEvidence {
  private static final int HEADER = 7;
  private static final int FLOAT32 = 1;
  private static final int FLOAT64 = 2;
  private static final int INT64 = 3;
  private static final int BOOL = 4;

  private final byte[] reference;
  private final List<Elements> entries = new ArrayList<>();

  /// The elements of one entry: where they begin and how many there are; of a text, its bytes.
  private record Elements(int type, int at, int count) {
    int width() {
      return switch (type) {
        case FLOAT32 -> Float.BYTES;
        case FLOAT64, INT64 -> Long.BYTES;
        default -> 1;
      };
    }

    boolean isDecimal() {
      return type == FLOAT32 || type == FLOAT64;
    }
  }

  NullEvidence(byte[] reference) {
    this.reference = reference.clone();
    var bytes = little(reference);
    int entriesLeft = bytes.getShort(HEADER - Short.BYTES);
    bytes.position(HEADER);
    for (; entriesLeft > 0; entriesLeft--) {
      entries.add(next(bytes));
    }
  }

  private static Elements next(ByteBuffer bytes) {
    int name = Byte.toUnsignedInt(bytes.get());
    bytes.position(bytes.position() + name);
    int type = bytes.get();
    int count = 1;
    if (type > BOOL) {
      count = bytes.getInt();
    } else {
      for (int rank = bytes.get(); rank > 0; rank--) {
        count *= bytes.getInt();
      }
    }
    var elements = new Elements(type, bytes.position(), count);
    bytes.position(elements.at + count * elements.width());
    return elements;
  }

  /// No entries at all.
  byte[] empty() {
    var bytes = new ByteArrayOutputStream();
    bytes.write(reference, 0, HEADER - Short.BYTES);
    bytes.write(0);
    bytes.write(0);
    return bytes.toByteArray();
  }

  /// Every number replaced by `value` of its position.
  byte[] filled(DoubleUnaryOperator value) {
    var copy = reference.clone();
    var bytes = little(copy);
    int position = 0;
    for (var entry : entries) {
      for (int i = 0; i < entry.count; i++) {
        put(bytes, entry, i, value.applyAsDouble(position++));
      }
    }
    return copy;
  }

  /// The right values, each where the next one of its type belongs.
  byte[] shuffled() {
    var copy = reference.clone();
    var bytes = little(copy);
    for (int type = FLOAT32; type <= BOOL; type++) {
      var values = new ArrayList<Double>();
      for (var entry : entries) {
        for (int i = 0; entry.type == type && i < entry.count; i++) {
          values.add(get(entry, i));
        }
      }
      int next = 1;
      for (var entry : entries) {
        for (int i = 0; entry.type == type && i < entry.count; i++) {
          put(bytes, entry, i, values.get(next++ % values.size()));
        }
      }
    }
    return copy;
  }

  /// The right values but for one in each entry: a decimal moved by 1 % of the entry's scale, an
  /// integer by one, a truth value turned over, a letter changed.
  byte[] nudged() {
    var copy = reference.clone();
    var bytes = little(copy);
    for (var entry : entries) {
      int at = entry.count / 2;
      if (entry.count > 0 && entry.isDecimal()) {
        put(bytes, entry, at, get(entry, at) + 0.01 * Math.max(1, largest(entry)));
      } else if (entry.count > 0 && entry.type == BOOL) {
        put(bytes, entry, at, 1 - get(entry, at));
      } else if (entry.count > 0 && entry.type == INT64) {
        put(bytes, entry, at, get(entry, at) + 1);
      } else if (entry.count > 0) {
        bytes.put(entry.at, (byte) (bytes.get(entry.at) == 'x' ? 'y' : 'x'));
      }
    }
    return copy;
  }

  private double largest(Elements entry) {
    double largest = 0;
    for (int i = 0; i < entry.count; i++) {
      double size = Math.abs(get(entry, i));
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    return largest;
  }

  private double get(Elements entry, int i) {
    var bytes = little(reference);
    int at = entry.at + i * entry.width();
    return switch (entry.type) {
      case FLOAT32 -> bytes.getFloat(at);
      case FLOAT64 -> bytes.getDouble(at);
      case INT64 -> bytes.getLong(at);
      default -> bytes.get(at);
    };
  }

  private static void put(ByteBuffer bytes, Elements entry, int i, double value) {
    int at = entry.at + i * entry.width();
    switch (entry.type) {
      case FLOAT32 -> bytes.putFloat(at, (float) value);
      case FLOAT64 -> bytes.putDouble(at, value);
      case INT64 -> bytes.putLong(at, (long) value);
      case BOOL -> bytes.put(at, (byte) (value >= 0.5 ? 1 : 0));
      default -> bytes.put(at, " ".getBytes(StandardCharsets.US_ASCII)[0]);
    }
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
