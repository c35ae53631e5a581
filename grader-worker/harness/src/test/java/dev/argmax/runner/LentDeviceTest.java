package dev.argmax.runner;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import org.junit.jupiter.api.Test;

class LentDeviceTest {
  @Test
  void doesNotComeUpOnAProcessorWhereAGpuWasLent() {
    assertThatThrownBy(() -> WarmUp.requireLentDevice("cu128", Device.cpu()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void comesUpOnTheDeviceThatItWasLent() {
    assertThatCode(() -> WarmUp.requireLentDevice("cu128", Device.gpu()))
        .doesNotThrowAnyException();
  }

  @Test
  void wantsNoDeviceWhereNoneWasLent() {
    assertThatCode(() -> WarmUp.requireLentDevice("cpu", Device.cpu())).doesNotThrowAnyException();
    assertThatCode(() -> WarmUp.requireLentDevice(null, Device.cpu())).doesNotThrowAnyException();
  }
}
