package dev.argmax.evidence;

import java.util.Arrays;
import java.util.stream.Collectors;

/// One named value with its type, shape and content.
final class Entry {
  private final String name;
  private final ElementType type;
  private final long[] shape;
  private final Content content;

  Entry(String name, ElementType type, long[] shape, Content content) {
    this.name = name;
    this.type = type;
    this.shape = shape.clone();
    this.content = content;
  }

  String name() {
    return name;
  }

  ElementType type() {
    return type;
  }

  long[] shape() {
    return shape.clone();
  }

  Content content() {
    return content;
  }

  boolean hasShape(long[] other) {
    return Arrays.equals(shape, other);
  }

  static String describe(long[] shape) {
    return Arrays.stream(shape)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
