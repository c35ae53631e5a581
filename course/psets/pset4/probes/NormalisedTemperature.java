package probes.pset4;

import ai.djl.ndarray.NDArray;
import s898.pset4.PairLoss;

/// The loss of problem 4.4, so that a mistake there costs nothing in 4.6.
///
/// @param tau the temperature
record NormalisedTemperature(double tau) implements PairLoss {
  private static final int[] FEATURES = {1};

  @Override
  public NDArray of(NDArray a, NDArray b) {
    int pairs = (int) a.getShape().get(0);
    NDArray z = a.concat(b);
    NDArray unit = z.div(z.mul(z).sum(FEATURES, true).add(1e-12).sqrt());
    NDArray itself = z.getManager().eye(2 * pairs).toType(z.getDataType(), false);
    NDArray logits = unit.matMul(unit.transpose()).div(tau).sub(itself.mul(1e9));
    var partners = new long[2 * pairs];
    for (int i = 0; i < partners.length; i++) {
      partners[i] = (i + pairs) % partners.length;
    }
    NDArray right = z.getManager().create(partners).oneHot(2 * pairs, z.getDataType());
    return logits.logSoftmax(1).mul(right).sum(FEATURES).mean().neg();
  }
}
