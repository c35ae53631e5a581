package dev.argmax.gateway.visit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place on this site to go to after signing in; never one elsewhere.
public record ReturnPath(String value) {
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,500}");

  /// The place that is asked for, or the start page if it is none of ours.
  public static ReturnPath of(@Nullable String wanted) {
    if (wanted == null || wanted.startsWith("/sign-") || !OURS.matcher(wanted).matches()) {
      return new ReturnPath("/");
    }
    return new ReturnPath(wanted);
  }
}
