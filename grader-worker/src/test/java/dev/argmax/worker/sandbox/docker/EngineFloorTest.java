package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.launch.Floor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EngineFloorTest {
  @ParameterizedTest
  @CsvSource({
    "29.7.0, 1.3.3, 0",
    "30.0.0-rc.1, 1.4.0, 0",
    "29.7.0, 1.3.2, 1",
    "29.10, 1.3.10, 0",
    "20.10.24+dfsg1, 1.1.5+ds1, 2"
  })
  void namesWhatIsTooOld(String engine, String runc, int shortfalls) {
    assertThat(EngineFloor.shortfalls(Map.of("Engine", engine, "runc", runc))).hasSize(shortfalls);
  }

  @Test
  void saysWhatWouldDo() {
    assertThat(EngineFloor.shortfalls(Map.of("Engine", "20.10.24+dfsg1")))
        .containsExactly("Docker Engine 20.10.24+dfsg1 is older than 29.7.0");
  }

  @ParameterizedTest
  @EnumSource
  void isWhatTheDoctorSays(EngineFloor floor) {
    assertThat(Floor.valueOf(floor.name()).version()).isEqualTo(floor.version());
  }
}
