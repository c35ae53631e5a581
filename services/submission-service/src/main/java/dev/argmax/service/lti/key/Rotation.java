package dev.argmax.service.lti.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When which of our keys is made, signs, and is forgotten. A key signs for about 90 days. It is
/// published a week before it signs, because platforms keep what they read of our keys for a while,
/// and a month after, because what it signed may still be looked at.
final class Rotation {
  private static final Duration SIGNS = Duration.ofDays(90);
  private static final Duration AHEAD = Duration.ofDays(7);
  private static final Duration AFTER = Duration.ofDays(30);

  private Rotation() {}

  /// Whether a key has to be made now.
  ///
  /// @param made when those that there are were made, the oldest first
  static boolean needsOne(List<Instant> made, Instant now) {
    return made.isEmpty() || !now.isBefore(made.getLast().plus(SIGNS).minus(AHEAD));
  }

  /// The index of the one that signs: the newest that was published long enough, or else the
  /// oldest.
  static int signing(List<Instant> made, Instant now) {
    int signing = 0;
    for (int i = 0; i < made.size(); i++) {
      if (!now.isBefore(made.get(i).plus(AHEAD))) {
        signing = i;
      }
    }
    return signing;
  }

  /// How many of the oldest nobody needs any more: their successor has signed for long.
  static int forgotten(List<Instant> made, Instant now) {
    int forgotten = 0;
    while (forgotten + 1 < made.size()
        && !now.isBefore(made.get(forgotten + 1).plus(AHEAD).plus(AFTER))) {
      forgotten++;
    }
    return forgotten;
  }
}
