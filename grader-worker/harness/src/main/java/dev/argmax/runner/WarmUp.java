package dev.argmax.runner;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.frame.FrameType;
import dev.argmax.frame.Frames;
import dev.argmax.kit.Draw;
import dev.argmax.kit.Evidence;
import dev.argmax.kit.Probe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Goes once the whole way of a job, from its bytes to result frames, through everything that test
/// cases usually use, so that no test case pays for loading classes and libraries or for finding
/// native methods: drawing, operators in both precisions, gradients, evidence, printing, throwing.
///
/// It is a probe itself, and runs in runners and in referees.
public final class WarmUp implements Probe {
  private static final int MAX_OUTPUT = 1_024;

  /// Made like any probe.
  public WarmUp() {}

  static void run() throws IOException {
    requireLentDevice(System.getenv("PYTORCH_FLAVOR"), Engine.getInstance().defaultDevice());
    var out = System.out;
    var err = System.err;
    var loader = Thread.currentThread().getContextClassLoader();
    var bytes = new ByteArrayOutputStream();
    Frames.write(bytes, FrameType.JOB, job().toPayload());
    var frame = Frames.read(new ByteArrayInputStream(bytes.toByteArray()), bytes.size());
    var job = RunnerJob.from(Objects.requireNonNull(frame));
    new TestDriver(job, OutputStream.nullOutputStream()).driveAll();
    System.setOut(out);
    System.setErr(err);
    Thread.currentThread().setContextClassLoader(loader);
  }

  /// DJL computes on the processor where it finds no GPU, and says nothing. A runner that was lent
  /// one must not come up then: its first computation is what shows that the device is well.
  ///
  /// @param flavor which PyTorch the box was started for
  static void requireLentDevice(@Nullable String flavor, Device found) {
    if (flavor != null && flavor.startsWith("cu") && !found.isGpu()) {
      throw new IllegalStateException("a GPU was lent, but DJL finds none");
    }
  }

  private static RunnerJob job() {
    var drives = List.of(drive(WarmUp.class), drive(WarmUp.class), drive(Throwing.class));
    return new RunnerJob(Map.of(), Map.of(), MAX_OUTPUT, drives);
  }

  private static RunnerJob.Drive drive(Class<? extends Probe> probe) {
    return new RunnerJob.Drive("warm-up", probe.getName(), "00".repeat(16), new byte[0]);
  }

  @Override
  public void run(Draw draw, Evidence out) {
    try (var manager = NDManager.newBaseManager()) {
      for (var type : List.of(DataType.FLOAT32, DataType.FLOAT64)) {
        var x = draw.normal(manager, type, 5, 3);
        out.tensor("gradient " + type, gradient(x, draw.normal(manager, type, 3, 2)));
        out.tensor("usual " + type, usual(manager, x));
      }
      out.tensor("labels", draw.labels(manager, 3, 4));
      out.doubles("doubles", 1, 2);
    }
  }

  /// Throws.
  static final class Throwing implements Probe {
    Throwing() {}

    @Override
    public void run(Draw draw, Evidence out) {
      System.out.println("warm-up");
      throw new IllegalStateException("warm-up");
    }
  }

  private static NDArray gradient(NDArray x, NDArray w) {
    w.setRequiresGradient(true);
    try (var collector = Engine.getInstance().newGradientCollector()) {
      var y = x.matMul(w).add(1).tanh().softmax(-1).log();
      collector.backward(y.mul(y).neg().sum().exp().mean());
    }
    return w.getGradient();
  }

  private static NDArray usual(NDManager manager, NDArray x) {
    var centred = x.sub(x.mean(new int[] {0}, true)).div(x.abs().max().add(1e-3));
    var squares = centred.pow(2).sum(new int[] {1}, true).sqrt().maximum(0);
    var joined = NDArrays.concat(new NDList(centred, squares), 1).transpose().get("1:");
    var counts = manager.create(joined.flatten().toType(DataType.FLOAT64, true).toDoubleArray());
    return joined
        .reshape(-1)
        .toType(DataType.FLOAT64, true)
        .mul(counts)
        .add(x.argMax().toType(DataType.FLOAT64, true));
  }
}
