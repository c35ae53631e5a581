package checks.pset4;

import dev.argmax.kit.Metric;
import dev.argmax.kit.RecordedEvidence;

/// How often a linear classifier of the embeddings finds the class, which nothing in the sandbox
/// knew.
public final class ClassAccuracy implements Metric {
  @Override
  public double measure(RecordedEvidence secret, RecordedEvidence submitted) {
    return LinearReadout.of(secret, submitted).accuracy();
  }
}
