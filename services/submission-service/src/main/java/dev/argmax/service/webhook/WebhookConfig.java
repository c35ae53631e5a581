package dev.argmax.service.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How soon receivers of webhooks are told of news.
@ConfigMapping(prefix = "argmax")
interface WebhookConfig {

  /// How often is looked for receivers that a process which died did not tell.
  @WithDefault("PT30S")
  Duration webhookInterval();
}
