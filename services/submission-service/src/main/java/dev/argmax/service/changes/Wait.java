package dev.argmax.service.changes;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a poller would like to be kept waiting for news (RFC 7240, `Prefer: wait=30`). A
/// preference is no order: more than a minute becomes a minute, and nonsense nothing.
record Wait(int seconds) {
  private static final int LONGEST = 60;
  private static final Pattern WISH =
      Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,9})\"?\\s*(?:$|[,;])");

  /// @param prefer the header; absent if the poller does not say
  static Wait of(@Nullable String prefer) {
    Matcher wish = WISH.matcher(prefer == null ? "" : prefer);
    return new Wait(wish.find() ? Math.min(LONGEST, Integer.parseInt(wish.group(1))) : 0);
  }

  boolean isAny() {
    return seconds > 0;
  }

  Duration duration() {
    return Duration.ofSeconds(seconds);
  }

  /// What the answer says of it.
  String applied() {
    return "wait=" + seconds;
  }
}
