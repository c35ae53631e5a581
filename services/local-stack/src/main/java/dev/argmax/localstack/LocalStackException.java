package dev.argmax.localstack;

import org.jspecify.annotations.Nullable;

/// An embedded server could not be started. The message says what to do about it.
public final class LocalStackException extends RuntimeException {
  LocalStackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
