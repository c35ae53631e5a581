package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.worker.sandbox.gpu.Gpu;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a box of the gpu lane would be started as. That a GPU then computes needs one.
class GpuBoxTest {
  private static final Gpu GPU = new Gpu("GPU-0a1b2c3d-0000-1111-2222-333344445555", "NVIDIA L4");
  private static final Limits LIMITS = new Limits(4_096, 512, 512, 2.0, 64);
  private static final BoxSpec RUNNER = new BoxSpec(BoxProgram.RUNNER, LIMITS, "gpu");
  private final BoxRecipe recipe = new BoxRecipe(null);

  @Test
  void letsInOneDeviceByItsOwnIdAndNoDriverFunctionBeyondComputing() {
    var requests = Objects.requireNonNull(recipe.cage(LIMITS, GPU).getDeviceRequests());

    assertThat(requests).hasSize(1);
    var request = requests.getFirst();
    assertThat(request.getDriver()).isEqualTo("nvidia");
    assertThat(request.getDeviceIds()).containsExactly(GPU.id());
    assertThat(request.getCount()).isNull();
    assertThat(request.getCapabilities()).containsExactly(List.of("gpu", "compute", "utility"));
  }

  @Test
  void keepsEveryOtherLock() {
    var with = recipe.cage(LIMITS, GPU);
    var without = recipe.cage(LIMITS);

    assertThat(with).usingRecursiveComparison().ignoringFields("deviceRequests").isEqualTo(without);
  }

  @Test
  void letsDjlFindTheDevice() {
    var command = recipe.command(RUNNER, GPU);

    assertThat(command.environment()).containsEntry("PYTORCH_FLAVOR", "cu128");
    assertThat(command.arguments())
        .contains("--enable-native-access=ai.djl.pytorch_engine,com.sun.jna")
        .anyMatch(
            argument -> argument.startsWith("--module-path=") && argument.contains("jna.jar"));
  }

  @Test
  void changesNothingWithoutADevice() {
    assertThat(recipe.command(RUNNER, null)).isEqualTo(recipe.command(RUNNER));
    assertThat(recipe.cage(LIMITS, null).getDeviceRequests()).isNull();
  }
}
