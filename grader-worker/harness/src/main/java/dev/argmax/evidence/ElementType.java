package dev.argmax.evidence;

import org.jspecify.annotations.Nullable;

/// What an entry is made of, with its code and width on the wire.
public enum ElementType {
  FLOAT32(1, Float.BYTES),
  FLOAT64(2, Double.BYTES),
  INT64(3, Long.BYTES),
  BOOL(4, 1),
  TEXT(5, 1);

  private final int code;
  private final int width;

  ElementType(int code, int width) {
    this.code = code;
    this.width = width;
  }

  byte code() {
    return (byte) code;
  }

  int width() {
    return width;
  }

  static @Nullable ElementType of(int code) {
    for (var type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    return null;
  }
}
