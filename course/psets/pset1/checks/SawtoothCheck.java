package checks.pset1;

import dev.argmax.kit.RecordedEvidence;

/// A sawtooth is 0 and 1 in turn at the multiples of 2^-k, and halfway between them in between.
public final class SawtoothCheck extends NetCheck {
  @Override
  String fault(ReluNet net, RecordedEvidence reference, String which) {
    int k = (int) reference.longs("k" + which)[0];
    int pieces = 1 << k;
    String fault = tooLarge(net, k + 1, 3);
    for (int j = 0; fault.isEmpty() && j <= pieces; j++) {
      double x = (double) j / pieces;
      fault = off(x, net.at(x), j % 2);
      for (double share = 0.25; fault.isEmpty() && j < pieces && share < 1; share += 0.25) {
        double between = (j + share) / pieces;
        fault = off(between, net.at(between), j % 2 == 0 ? share : 1 - share);
      }
    }
    return fault.isEmpty() ? "" : "k = %d: %s".formatted(k, fault);
  }
}
