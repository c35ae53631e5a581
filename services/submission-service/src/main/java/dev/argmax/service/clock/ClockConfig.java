package dev.argmax.service.clock;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where the clock starts.
@ConfigMapping(prefix = "argmax")
interface ClockConfig {

  /// A local date and time in the course's zone (`2022-09-20T12:00`) or an instant; absent means
  /// now. The clock starts there when the service starts, and runs.
  Optional<String> clockStart();
}
