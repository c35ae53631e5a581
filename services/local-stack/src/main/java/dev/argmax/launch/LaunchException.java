package dev.argmax.launch;

import org.jspecify.annotations.Nullable;

/// argmax could not be started or stopped as asked. The message is for the person at the terminal
/// and says what to do.
public final class LaunchException extends RuntimeException {
  LaunchException(String message) {
    this(message, null);
  }

  LaunchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
