package dev.argmax.worker.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class PoolConfigTest {
  private final PoolConfig usual =
      new SmallRyeConfigBuilder()
          .withMapping(PoolConfig.class)
          .build()
          .getConfigMapping(PoolConfig.class);

  @Test
  void keepsRunnersReadyAndSharesThem() {
    var settings = usual.settings(false);

    assertThat(settings.pool().ready()).isEqualTo(2);
    assertThat(settings.shares()).isEqualTo(2);
  }

  /// With one GPU, a runner that waits for another pset would hold up everybody.
  @Test
  void keepsNoDeviceFromWhoeverNeedsIt() {
    var settings = usual.settings(true);

    assertThat(settings.pool().ready()).isZero();
    assertThat(settings.shares()).isOne();
    assertThat(settings.foresight()).isEqualTo(usual.foresight());
    assertThat(settings.uses()).isEqualTo(usual.uses());
  }
}
