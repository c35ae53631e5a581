package dev.argmax.service.changes;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import dev.argmax.service.release.Releases.Head;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Up to where a poller has read. Its text holds the number of the last change and a check of both
/// number and feed: one from another course, or from before the database was lost, is noticed.
public record Cursor(UUID feed, long sequence) {
  private static final int CHECK = 8;

  /// The cursor of a poller who has read all.
  public static Cursor at(Head head) {
    return new Cursor(head.feed(), head.sequence());
  }

  /// The cursor that a poller sends; the beginning if it sends none, or an empty one.
  static Cursor of(@Nullable String text, Head head) {
    if (text == null || text.isEmpty()) {
      return new Cursor(head.feed(), 0);
    }
    Cursor cursor = new Cursor(head.feed(), sequence(text));
    if (!cursor.text().equals(text) || cursor.sequence > head.sequence()) {
      throw foreign();
    }
    return cursor;
  }

  Cursor movedTo(long other) {
    return new Cursor(feed, other);
  }

  /// As it is sent.
  public String text() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + CHECK);
    bytes.putLong(sequence).put(check(), 0, CHECK);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static long sequence(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == Long.BYTES + CHECK) {
        return ByteBuffer.wrap(bytes).getLong();
      }
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    throw foreign();
  }

  private byte[] check() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((feed + " " + sequence).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static ProblemException foreign() {
    return new ProblemException(
        ProblemType.BAD_CURSOR,
        "`after` must be a `next` of this course's changes. Forget it, and begin without `after`:"
            + " what is told from there on is the whole truth.");
  }
}
