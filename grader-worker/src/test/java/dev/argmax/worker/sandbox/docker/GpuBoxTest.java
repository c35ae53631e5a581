package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.HostConfig;
import dev.argmax.sandbox.BoxProgram;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Limits;
import dev.argmax.worker.sandbox.gpu.Gpu;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    assertThat(with)
        .usingRecursiveComparison()
        .ignoringFields("deviceRequests", "memory", "memorySwap", "pidsLimit", "securityOpts")
        .isEqualTo(without);
  }

  @Test
  void letsThroughThreeSystemCallsMore() {
    var with = calls(recipe.cage(LIMITS, GPU));
    var without = calls(recipe.cage(LIMITS));

    assertThat(with).containsAll(without);
    with.removeAll(without);
    assertThat(with).containsExactly("bind", "get_mempolicy", "listen");
    assertThat(recipe.cage(LIMITS, GPU).getSecurityOpts()).contains("no-new-privileges").hasSize(2);
  }

  /// CUDA takes memory and threads before the student's code does; what it takes is bounded, too.
  @Test
  void leavesAPsetItsLimits() {
    var with = recipe.cage(LIMITS, GPU);
    var without = recipe.cage(LIMITS);

    assertThat(with.getMemory())
        .isBetween(memory(without) + (1L << 30), memory(without) + (4L << 30));
    assertThat(with.getMemorySwap()).isEqualTo(with.getMemory());
    assertThat(Objects.requireNonNull(with.getPidsLimit()))
        .isBetween(LIMITS.pids() + 8L, LIMITS.pids() + 64L);
  }

  @Test
  void letsDjlFindTheDevice() {
    var command = recipe.command(RUNNER, GPU);

    assertThat(command.environment())
        .containsEntry("PYTORCH_FLAVOR", "cu128")
        .containsEntry("PYTORCH_LIBRARY_PATH", "/opt/argmax/libtorch-cuda")
        .hasEntrySatisfying(
            "LD_LIBRARY_PATH", path -> assertThat(path).startsWith("/opt/argmax/cuda:"));
    assertThat(command.arguments())
        .contains("--enable-native-access=ai.djl.pytorch_engine,com.sun.jna")
        .contains("-Djna.library.path=/opt/argmax/cuda")
        .anyMatch(
            argument -> argument.startsWith("--module-path=") && argument.contains("jna.jar"));
  }

  /// Numbers that differ from run to run, or in the fourth digit, would be the student's loss.
  @Test
  void computesWithWholeFloatsAndTheSameTwice() {
    assertThat(recipe.command(RUNNER, GPU).environment())
        .containsEntry("NVIDIA_TF32_OVERRIDE", "0")
        .containsEntry("CUBLAS_WORKSPACE_CONFIG", ":4096:8");
  }

  @Test
  void changesNothingWithoutADevice() {
    assertThat(recipe.command(RUNNER, null)).isEqualTo(recipe.command(RUNNER));
    assertThat(recipe.cage(LIMITS, null).getDeviceRequests()).isNull();
  }

  private static Set<String> calls(HostConfig cage) {
    return Objects.requireNonNull(cage.getSecurityOpts()).stream()
        .flatMap(option -> Pattern.compile("\"names\": \\[([^]]*)]").matcher(option).results())
        .flatMap(rule -> Pattern.compile("\\w+").matcher(rule.group(1)).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long memory(HostConfig cage) {
    return Objects.requireNonNull(cage.getMemory());
  }
}
