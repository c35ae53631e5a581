package dev.argmax.gateway.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much one client may ask for.
@ConfigMapping(prefix = "argmax.limits")
public interface LimitsConfig {
  /// The largest body, streamed or not: a submission and what multipart adds.
  @WithDefault("11M")
  MemorySize body();

  /// Requests of one person that may be under way at once, event streams and waits included.
  @WithDefault("64")
  int inFlight();

  /// Attempts to sign in per minute with one login from one address.
  @WithDefault("10")
  int signIns();

  /// Attempts to sign in per minute from one address; a classroom may share one.
  @WithDefault("120")
  int signInsOfAddress();

  /// Ways in from an LMS begun per minute from one address; a campus may share one.
  @WithDefault("1200")
  int launchesOfAddress();
}
