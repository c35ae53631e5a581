package dev.argmax.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// What a submission could put into evidence without understanding anything, and what is nearly but
/// not quite right. None of it may earn a point.
enum NullSuite {
  EMPTY,
  ZEROS,
  ONES,
  CONSTANT,
  NAN,
  RANDOM,
  SHUFFLED,
  NUDGED;

  private static final long SEED = 898;

  /// The suite for one test case by kind, without what happens to be the reference's own evidence.
  static Map<NullSuite, byte[]> of(byte[] reference) {
    var suite = new LinkedHashMap<NullSuite, byte[]>();
    var evidence = new NullEvidence(reference);
    for (var kind : values()) {
      var bytes = kind.bytes(evidence);
      if (!Arrays.equals(bytes, reference)) {
        suite.put(kind, bytes);
      }
    }
    return suite;
  }

  /// Whether it is made of the right values. A metric of something trained cannot refuse that, and
  /// need not: it allows for luck, and one value of many hardly changes it.
  boolean isNearlyRight() {
    return this == SHUFFLED || this == NUDGED;
  }

  private byte[] bytes(NullEvidence evidence) {
    return switch (this) {
      case EMPTY -> evidence.empty();
      case ZEROS -> evidence.filled(_ -> 0);
      case ONES -> evidence.filled(_ -> 1);
      case CONSTANT -> evidence.filled(_ -> 0.37);
      case NAN -> evidence.filled(_ -> Double.NaN);
      case RANDOM -> {
        var random = new Random(SEED);
        yield evidence.filled(_ -> random.nextGaussian());
      }
      case SHUFFLED -> evidence.shuffled();
      case NUDGED -> evidence.nudged();
    };
  }
}
