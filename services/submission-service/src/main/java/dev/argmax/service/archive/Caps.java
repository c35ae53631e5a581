package dev.argmax.service.archive;

/// How much an upload may hold. Far above any honest problem set, far below what hurts.
final class Caps {
  static final int UPLOAD = 10 << 20;
  static final int ENTRIES = 500;
  static final int NAME_BYTES = 255;
  static final int PATH_BYTES = 1024;
  static final int SOURCE = 1 << 20;
  static final int ALL_SOURCES = 4 << 20;
  static final int EXPANDED = 50 << 20;

  /// Text packs 3 to 20 to 1; what packs better than this is there to harm.
  static final int RATIO = 100;

  private Caps() {}
}
