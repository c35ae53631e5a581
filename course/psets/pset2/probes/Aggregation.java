package probes.pset2;

import ai.djl.ndarray.NDArray;
import s898.pset2.Aggregators;

/// Runs the two halves of an aggregator around the sum, so that neither sees the graph.
final class Aggregation {
  private Aggregation() {}

  static NDArray of(NDArray a, NDArray x, String kind) {
    return Aggregators.f(a.matMul(Aggregators.g(x, kind)), kind);
  }
}
