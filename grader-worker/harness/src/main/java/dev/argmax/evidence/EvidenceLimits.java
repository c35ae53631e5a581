package dev.argmax.evidence;

/// The bounds that [dev.argmax.kit.Evidence] promises.
final class EvidenceLimits {
  static final int ENTRIES = 64;
  static final int NAME = 64;
  static final int RANK = 5;
  static final int ELEMENTS = 4_000_000;
  static final int TEXT_BYTES = 64 * 1024;

  private EvidenceLimits() {}
}
