package dev.argmax.service.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of sending.
public sealed interface Outcome {
  /// It arrived, or need not be sent any more.
  ///
  /// @param status of HTTP; absent if nothing was sent
  record Delivered(@Nullable Integer status) implements Outcome {}

  /// Later it may arrive.
  ///
  /// @param status of HTTP; absent if there was no answer
  /// @param why for people
  /// @param after how long the receiver wants to be left alone; absent if it does not say
  record Retry(@Nullable Integer status, String why, @Nullable Duration after) implements Outcome {}

  /// It never will.
  ///
  /// @param status of HTTP; absent if there was no answer
  /// @param why for people
  record Refused(@Nullable Integer status, String why) implements Outcome {}
}
