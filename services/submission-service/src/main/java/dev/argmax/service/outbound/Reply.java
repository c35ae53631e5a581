package dev.argmax.service.outbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came of a request.
public sealed interface Reply {

  /// The server answered, with whatever status; redirects are not followed.
  ///
  /// @param headers by their names in lower case; of several with one name the first
  /// @param isWhole whether `body` is all that there was to read
  record Answer(int status, Map<String, String> headers, String body, boolean isWhole)
      implements Reply {
    public Answer {
      headers = Map.copyOf(headers);
    }

    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    /// The value of a header, if it is there.
    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// How long the server wants to be left alone (RFC 9110, 10.2.3), if it says so and can be
    /// understood.
    public Optional<Duration> retryAfter(Instant now) {
      return header("Retry-After").flatMap(text -> wait(text.strip(), now));
    }

    private static Optional<Duration> wait(String text, Instant now) {
      if (text.matches("[0-9]{1,9}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
      }
      try {
        Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return then.isAfter(now) ? Optional.of(Duration.between(now, then)) : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /// There was no answer.
  ///
  /// @param why for whoever gave the address; says nothing of what is behind it
  record Nothing(String why) implements Reply {}
}
