package probes.pset4;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.function.Function;

/// What a function of several arrays does to a direction of its output on the way back: the
/// derivatives of `<f(inputs), direction>` by DJL, which go through every operation of the code
/// under test.
final class Pullback {
  private Pullback() {}

  /// @param inputs arrays that nothing else uses
  /// @param output from the inputs to the array that is led back
  static NDList of(NDList inputs, NDArray direction, Function<NDList, NDArray> output) {
    inputs.forEach(input -> input.setRequiresGradient(true));
    try (var collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(output.apply(inputs).mul(direction).sum());
    }
    var gradients = new NDList();
    inputs.forEach(input -> gradients.add(input.getGradient()));
    return gradients;
  }
}
