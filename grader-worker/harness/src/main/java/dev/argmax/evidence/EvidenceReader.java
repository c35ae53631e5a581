package dev.argmax.evidence;

import dev.argmax.evidence.EvidenceException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads evidence that a hostile program may have written.
///
/// Theory of operation. What may come is known beforehand: the same probe recorded the reference's
/// evidence. Each entry's name, type and shape are compared with the reference's entry at the same
/// place before its elements are read, so the number of elements, and the memory for them, is the
/// reference's and not a claim. Texts are the exception; they may be as long as the bytes that are
/// there, 64 KiB at most. The first difference ends the reading with an [EvidenceException] whose
/// message is for the student; nothing else is ever thrown.
public final class EvidenceReader {
  private final ByteBuffer bytes;
  private final @Nullable EvidenceRecord layout;

  private EvidenceReader(byte[] bytes, @Nullable EvidenceRecord layout) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.layout = layout;
  }

  /// Reads what came out of a sandbox, which must have the names, types and shapes of `reference`.
  public static EvidenceRecord read(byte[] bytes, EvidenceRecord reference)
      throws EvidenceException {
    return new EvidenceReader(bytes, reference).read();
  }

  /// Reads what the reference solution recorded; bounded all the same.
  public static EvidenceRecord readReference(byte[] bytes) throws EvidenceException {
    return new EvidenceReader(bytes, null).read();
  }

  private EvidenceRecord read() throws EvidenceException {
    need(EvidenceRecorder.HEADER);
    if (bytes.getInt() != EvidenceRecorder.MAGIC || bytes.get() != EvidenceRecorder.VERSION) {
      throw torn();
    }
    int count = Short.toUnsignedInt(bytes.getShort());
    if (count > EvidenceLimits.ENTRIES) {
      throw torn();
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    var expected = layout == null ? null : layout.entries().iterator();
    for (int i = 0; i < count; i++) {
      if (expected != null && !expected.hasNext()) {
        throw new EvidenceException(Kind.NAMES, "there are more entries than expected");
      }
      var entry = entry(expected == null ? null : expected.next());
      if (entries.put(entry.name(), entry) != null) {
        throw torn();
      }
    }
    if (expected != null && expected.hasNext()) {
      throw new EvidenceException(Kind.NAMES, "'" + expected.next().name() + "' is missing");
    }
    if (bytes.hasRemaining()) {
      throw torn();
    }
    return new EvidenceRecord(entries);
  }

  private Entry entry(@Nullable Entry expected) throws EvidenceException {
    need(1);
    var name = text(Byte.toUnsignedInt(bytes.get()), EvidenceLimits.NAME);
    if (expected != null && !expected.name().equals(name)) {
      throw new EvidenceException(Kind.NAMES, "'" + expected.name() + "' is missing");
    }
    need(1);
    var type = ElementType.of(bytes.get());
    if (type == null) {
      throw torn();
    }
    if (expected != null && expected.type() != type) {
      throw new EvidenceException(
          Kind.ELEMENT_TYPE,
          name + " is " + type + ", expected is " + expected.type(),
          name + " is of the wrong type, " + type);
    }
    if (type == ElementType.TEXT) {
      need(Integer.BYTES);
      var text = text(bytes.getInt(), EvidenceLimits.TEXT_BYTES);
      return new Entry(name, type, new long[0], new Content.Text(text));
    }
    var shape = shape();
    if (expected != null && !expected.hasShape(shape)) {
      throw new EvidenceException(
          Kind.SHAPE,
          "%s has shape %s, expected is %s"
              .formatted(name, Entry.describe(shape), Entry.describe(expected.shape())),
          name + " has the wrong shape, " + Entry.describe(shape));
    }
    return new Entry(name, type, shape, content(type, count(shape)));
  }

  private long[] shape() throws EvidenceException {
    need(1);
    int rank = bytes.get();
    if (rank < 0 || rank > EvidenceLimits.RANK) {
      throw torn();
    }
    need(rank * Integer.BYTES);
    var shape = new long[rank];
    for (int i = 0; i < rank; i++) {
      shape[i] = bytes.getInt();
      if (shape[i] < 0) {
        throw torn();
      }
    }
    return shape;
  }

  private static int count(long[] shape) throws EvidenceException {
    long count = 1;
    for (long dimension : shape) {
      count *= dimension;
      if (count > EvidenceLimits.ELEMENTS) {
        throw torn();
      }
    }
    return (int) count;
  }

  private Content content(ElementType type, int count) throws EvidenceException {
    need(count * type.width());
    return switch (type) {
      case FLOAT32, FLOAT64 -> {
        var values = new double[count];
        for (int i = 0; i < count; i++) {
          values[i] = type == ElementType.FLOAT32 ? bytes.getFloat() : bytes.getDouble();
        }
        yield new Content.Doubles(values);
      }
      case INT64 -> {
        var values = new long[count];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + count * Long.BYTES);
        yield new Content.Longs(values);
      }
      case BOOL, TEXT -> {
        var values = new byte[count];
        bytes.get(values);
        for (byte value : values) {
          if (value != 0 && value != 1) {
            throw torn();
          }
        }
        yield new Content.Bools(values);
      }
    };
  }

  private String text(int length, int max) throws EvidenceException {
    if (length < 0 || length > max) {
      throw torn();
    }
    need(length);
    var slice = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(slice).toString();
    } catch (CharacterCodingException _) {
      throw torn();
    }
  }

  private void need(int length) throws EvidenceException {
    if (length > bytes.remaining()) {
      throw torn();
    }
  }

  private static EvidenceException torn() {
    return new EvidenceException(Kind.TORN, "what came out cannot be read as evidence");
  }
}
