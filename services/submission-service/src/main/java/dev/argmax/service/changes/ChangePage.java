package dev.argmax.service.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.argmax.service.release.Kind;
import dev.argmax.service.release.Released;
import dev.argmax.service.release.ReleasedChange;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Changes in order.
///
/// @param items none when there is no news
/// @param next what to send as `after` the next time, always
record ChangePage(List<Item> items, String next) {
  static ChangePage of(Cursor after, List<ReleasedChange> changes) {
    long last = changes.isEmpty() ? after.sequence() : changes.getLast().sequence();
    return new ChangePage(changes.stream().map(Item::of).toList(), after.movedTo(last).text());
  }

  /// A change.
  ///
  /// @param sequence counts from 1, without a gap
  /// @param at when it was told
  /// @param login of the person that it is about; absent for an assignment
  /// @param assignment its slug; absent for an enrolment
  /// @param removed whether there is no such thing any more; then there is no content
  /// @param content what holds from then on, in the form that goes with the kind
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      long sequence,
      Instant at,
      Kind kind,
      @Nullable String login,
      @Nullable String assignment,
      boolean removed,
      @Schema(
              oneOf = {
                Released.Assignment.class,
                Released.Enrolment.class,
                Released.Dates.class,
                Released.Grade.class
              })
          @Nullable Released content) {
    static Item of(ReleasedChange change) {
      return new Item(
          change.sequence(),
          change.at(),
          change.kind(),
          change.login(),
          change.assignment(),
          change.content() == null,
          change.content());
    }
  }
}
