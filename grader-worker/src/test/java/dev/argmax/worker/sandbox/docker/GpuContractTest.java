package dev.argmax.worker.sandbox.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.argmax.sandbox.BoxCommand;
import dev.argmax.sandbox.BoxEnd;
import dev.argmax.sandbox.BoxSpec;
import dev.argmax.sandbox.Sandbox;
import dev.argmax.sandbox.SandboxContract;
import dev.argmax.sandbox.Trial;
import dev.argmax.worker.sandbox.gpu.Gpu;
import dev.argmax.worker.sandbox.gpu.GpuLeases;
import dev.argmax.worker.testsupport.RealGpu;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The contract on runners that have one of this machine's GPUs, and what only those promise.
class GpuContractTest extends SandboxContract {
  private static final String WORKER = "gpu-contract-" + UUID.randomUUID();
  private static final List<String> NAMES =
      List.of("float32 product", "float32 convolution", "float64 product", "float64 convolution");

  /// Sums of 300 products, and of 288.
  private static final String COMPUTES =
      """
      try (var manager = ai.djl.ndarray.NDManager.newBaseManager()) {
        for (var type : new ai.djl.ndarray.types.DataType[] {
            ai.djl.ndarray.types.DataType.FLOAT32, ai.djl.ndarray.types.DataType.FLOAT64}) {
          var x = draw.normal(manager, type, 30, 300);
          out.tensor(type + " product", x.matMul(draw.normal(manager, type, 300, 30)));
          var image = draw.normal(manager, type, 1, 32, 16, 16);
          var filters = draw.normal(manager, type, 4, 32, 3, 3);
          out.tensor(type + " convolution",
              ai.djl.nn.convolutional.Conv2d.conv2d(image, filters).singletonOrThrow());
        }
        out.text("device", manager.getDevice().toString());
      }
      """;

  private static GpuLeases leases;
  private static DockerSandbox sandbox;

  @BeforeAll
  static void connect() {
    leases = RealGpu.leases();
    sandbox = DockerSandbox.connect(RealGpu.capped(WORKER, leases));
  }

  @AfterAll
  static void close() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void computesOnTheDeviceWithoutBeingTold() throws IOException {
    try (var trial = Trial.start(sandbox, LIMITS, COMPUTES)) {
      assertThat(trial.evidence().text("device")).isEqualTo("gpu(0)");
    }
  }

  @Test
  void givesTheNumbersOfAProcessor() throws IOException {
    var processor = onProcessor();
    var gpu = numbers(sandbox);

    for (int i = 0; i < NAMES.size(); i++) {
      double atMost = NAMES.get(i).startsWith("float64") ? 1e-12 : 1e-5;
      double off = distance(gpu[i], processor[i]);
      assertThat(off).as(NAMES.get(i)).isCloseTo(0, within(atMost));
    }
  }

  @Test
  void givesTheSameNumbersAgain() throws IOException {
    assertThat(numbers(sandbox)).isDeepEqualTo(numbers(sandbox));
  }

  /// A convolution large enough for hardware that would round its factors to three digits.
  @Test
  void computesConvolutionsWithWholeFloats() throws IOException {
    var compares =
        """
        var floats = ai.djl.ndarray.types.DataType.FLOAT32;
        var doubles = ai.djl.ndarray.types.DataType.FLOAT64;
        try (var manager = ai.djl.ndarray.NDManager.newBaseManager()) {
          var x = draw.normal(manager, floats, 8, 64, 32, 32);
          var w = draw.normal(manager, floats, 64, 64, 3, 3);
          var y = ai.djl.nn.convolutional.Conv2d.conv2d(x, w).singletonOrThrow();
          var exact = ai.djl.nn.convolutional.Conv2d
              .conv2d(x.toType(doubles, true), w.toType(doubles, true)).singletonOrThrow();
          var off = y.toType(doubles, true).sub(exact).abs().max().div(exact.abs().max());
          out.doubles("off", off.getDouble());
        }
        """;
    try (var trial = Trial.start(sandbox, LIMITS, compares)) {
      assertThat(trial.evidence().doubles("off")[0]).isLessThan(1e-5);
    }
  }

  @Test
  void endsAJobThatTakesTooMuchOfTheDevice() throws IOException {
    var takes =
        """
        var manager = ai.djl.ndarray.NDManager.newBaseManager();
        for (int i = 0; i < 12; i++) { manager.zeros(new ai.djl.ndarray.types.Shape(1L << 28)); }
        Thread.sleep(Long.MAX_VALUE);
        """;
    try (var trial = Trial.start(sandbox, LIMITS, takes)) {
      assertThat(trial.next()).isNull();
      assertThat(trial.box().end()).isInstanceOf(BoxEnd.OutOfMemory.class);
    }
    try (var next = Trial.start(sandbox, LIMITS, COMPUTES)) {
      assertThat(next.evidence().text("device")).isEqualTo("gpu(0)");
    }
    leases.requireUsable();
  }

  /// As a device on which DJL computes nothing looks like one that is not there.
  @Test
  void doesNotComeUpWhereDjlFindsNoDevice() {
    try (var blind = with(environment -> environment.put("CUDA_VISIBLE_DEVICES", ""))) {
      assertThat(bootError(blind)).contains("a GPU was lent");
    }
  }

  @Override
  protected Sandbox sandbox() {
    return sandbox;
  }

  @Override
  protected boolean cutsNetwork() {
    return true;
  }

  @Override
  protected boolean guardsFiles() {
    return true;
  }

  @Override
  protected List<String> harmlessVariables() {
    return List.of(
        "PATH",
        "HOSTNAME",
        "HOME",
        "LD_LIBRARY_PATH",
        "NVIDIA_VISIBLE_DEVICES",
        "NVIDIA_DRIVER_CAPABILITIES",
        "NVIDIA_TF32_OVERRIDE",
        "CUBLAS_WORKSPACE_CONFIG",
        "CUDA_CACHE_DISABLE");
  }

  @Override
  protected List<String> leftovers() {
    return DockerSandboxTest.containers(WORKER);
  }

  private static double[][] onProcessor() throws IOException {
    try (var processor = DockerSandbox.connect(RealGpu.processorOnly("cpu-" + WORKER))) {
      return numbers(processor);
    }
  }

  private static double[][] numbers(Sandbox where) throws IOException {
    try (var trial = Trial.start(where, LIMITS, COMPUTES)) {
      var evidence = trial.evidence();
      return NAMES.stream().map(evidence::doubles).toArray(double[][]::new);
    }
  }

  /// As a part of the largest number.
  private static double distance(double[] some, double[] others) {
    double largest = Arrays.stream(others).map(Math::abs).max().orElseThrow();
    return IntStream.range(0, others.length)
            .mapToDouble(i -> Math.abs(some[i] - others[i]))
            .max()
            .orElseThrow()
        / largest;
  }

  private static DockerSandbox with(Consumer<Map<String, String>> change) {
    var recipe =
        new BoxRecipe(null) {
          @Override
          BoxCommand command(BoxSpec spec, @Nullable Gpu gpu) {
            var command = super.command(spec, gpu);
            var environment = new HashMap<>(command.environment());
            change.accept(environment);
            return new BoxCommand(command.arguments(), environment);
          }
        };
    return DockerSandbox.connect(RealGpu.capped("other-" + WORKER, leases), recipe);
  }

  private static String bootError(Sandbox where) {
    try (var trial = Trial.start(where, LIMITS, "")) {
      return "it boots, in box " + trial.box().errorTail();
    } catch (AssertionError e) {
      return String.valueOf(e.getMessage());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
