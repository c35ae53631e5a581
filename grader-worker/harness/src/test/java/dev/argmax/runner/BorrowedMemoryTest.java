package dev.argmax.runner;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.argmax.proof.SandboxHomes;
import dev.argmax.testsupport.TestHome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BorrowedMemoryTest {
  @BeforeAll
  static void startEngine() {
    BorrowedMemory.refuse();
    SandboxHomes.useNatives(TestHome.path());
  }

  @Test
  void numbersOutliveTheGarbageCollectorUntilTheBackwardPass() {
    var kept = new ArrayList<ByteBuffer>();
    try (var manager = NDManager.newBaseManager()) {
      for (int i = 0; i < 20; i++) {
        assertThat(gradientOfThreeTimes(manager, kept)).isEqualTo(3);
      }
    }
  }

  private static double gradientOfThreeTimes(NDManager manager, List<ByteBuffer> kept) {
    NDArray x = manager.create(new double[] {1});
    x.setRequiresGradient(true);
    try (var collector = Engine.getInstance().newGradientCollector()) {
      NDArray y = x.mul(3.0);
      System.gc();
      for (int i = 0; i < 1_000; i++) {
        kept.add(ByteBuffer.allocateDirect(Double.BYTES).putDouble(0, 17));
      }
      collector.backward(y.sum());
    }
    return x.getGradient().getDouble();
  }
}
