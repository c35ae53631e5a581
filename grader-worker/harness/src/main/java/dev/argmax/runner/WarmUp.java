package dev.argmax.runner;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.argmax.evidence.EvidenceRecorder;
import dev.argmax.kit.Draw;
import java.util.Set;

/// Runs once through everything that a test case will use, so that no test case pays for loading
/// classes and libraries: the engine, drawing, usual operators, gradients, evidence.
final class WarmUp {
  private WarmUp() {}

  static void run() {
    var draw = Draw.of(new byte[16], "warm-up");
    var evidence = new EvidenceRecorder();
    try (var manager = NDManager.newBaseManager()) {
      var x = draw.normal(manager, DataType.FLOAT32, 5, 3);
      var w = draw.normal(manager, DataType.FLOAT32, 3, 2);
      w.setRequiresGradient(true);
      try (var collector = Engine.getInstance().newGradientCollector()) {
        var y = x.matMul(w).add(1).tanh().softmax(-1).log();
        collector.backward(y.mul(y).neg().sum().exp().mean());
      }
      evidence.tensor("gradient", w.getGradient());
      evidence.tensor("single", x.toType(DataType.FLOAT64, true).get(":1").reshape(3).maximum(0));
      evidence.tensor("labels", draw.labels(manager, 3, 4));
      evidence.doubles("doubles", 1, 2);
    }
    var _ = evidence.toBytes();
    var _ = new Trouble(Set.of()).tell(new IllegalStateException("warm-up"));
  }
}
