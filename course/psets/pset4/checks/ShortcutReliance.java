package checks.pset4;

import dev.argmax.kit.Metric;
import dev.argmax.kit.RecordedEvidence;

/// How much more a classifier relies on the simple way to the label than on the complex one: how
/// much more often it is right with the complex one exchanged than with the simple one. Between -1
/// and 1, and about 0.5 for a network that is always right and looks at the simple one alone.
public final class ShortcutReliance implements Metric {
  @Override
  public double measure(RecordedEvidence secret, RecordedEvidence submitted) {
    long[] labels = secret.longs("labels");
    return accuracy(labels, submitted.doubles("complex exchanged"))
        - accuracy(labels, submitted.doubles("simple exchanged"));
  }

  private static double accuracy(long[] labels, double[] logits) {
    double right = 0;
    for (int i = 0; i < labels.length; i++) {
      double margin = logits[2 * i + 1] - logits[2 * i];
      right += labels[i] == 1 ? (margin > 0 ? 1 : 0) : (margin < 0 ? 1 : 0);
    }
    return right / labels.length;
  }
}
