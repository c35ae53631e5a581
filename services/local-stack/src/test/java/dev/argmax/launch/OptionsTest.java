package dev.argmax.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static final Options DEFAULTS =
      new Options(false, false, 8080, Path.of(".argmax"), SandboxChoice.Wish.AUTO, null, 0);

  @Test
  void keepsDefaultsWhereUserSaysNothing() {
    assertThat(Options.parse(DEFAULTS, List.of())).isEqualTo(DEFAULTS);
  }

  @Test
  void readsEveryOption() {
    var words =
        List.of(
            "--detach",
            "--once",
            "--port",
            "9000",
            "--data",
            "/d",
            "--sandbox",
            "process",
            "--clock",
            "2022-09-26T20:00",
            "--class",
            "500");

    assertThat(Options.parse(DEFAULTS, words))
        .isEqualTo(
            new Options(
                true,
                true,
                9000,
                Path.of("/d"),
                SandboxChoice.Wish.PROCESS,
                "2022-09-26T20:00",
                500));
  }

  @Test
  void namesWhatItDoesNotUnderstand() {
    assertThatThrownBy(() -> Options.parse(DEFAULTS, List.of("--prot", "1")))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("--prot");
    assertThatThrownBy(() -> Options.parse(DEFAULTS, List.of("--port")))
        .hasMessageContaining("--port needs a value");
    assertThatThrownBy(() -> Options.parse(DEFAULTS, List.of("--sandbox", "jail")))
        .hasMessageContaining("auto, docker or process");
  }
}
