package dev.argmax.service.paging;

import dev.argmax.service.problem.ProblemException;
import dev.argmax.service.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// How many items a page may have.
public record Limit(int value) {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  public Limit {
    if (value < 1 || value > MOST) {
      throw new ProblemException(ProblemType.BAD_REQUEST, "`limit` must be 1 to " + MOST + ".");
    }
  }

  /// What a request asks for, or the usual if it does not say; a problem if it is too much.
  public static Limit of(@Nullable Integer asked) {
    return new Limit(asked == null ? USUAL : asked);
  }

  /// How many items to read in order to know whether there is a next page.
  public int andOneMore() {
    return value + 1;
  }
}
