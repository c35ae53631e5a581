package dev.argmax.service.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How other systems are told something.
@ConfigMapping(prefix = "argmax")
interface DeliveryConfig {

  /// How often is looked for something to send.
  @WithDefault("PT2S")
  Duration deliveryInterval();

  /// How long what arrived or was given up stays in the lists.
  @WithDefault("P30D")
  Duration deliveryKept();
}
