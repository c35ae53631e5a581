package dev.argmax.service.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next what to send as `after` for the page that follows; absent on the last
public record Page<T>(List<T> items, @Nullable String next) {

  /// The page that begins the rows, which are those of the page and one more if there is one.
  public static <R, T> Page<T> of(
      List<R> rows, Limit limit, Function<R, T> view, Function<R, String> cursor) {
    boolean more = rows.size() > limit.value();
    List<R> shown = more ? rows.subList(0, limit.value()) : rows;
    return new Page<>(
        shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()) : null);
  }
}
