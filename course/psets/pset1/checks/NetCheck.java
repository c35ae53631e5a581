package checks.pset1;

import checks.pset1.ReluNet.Malformed;
import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;

/// Runs the networks of a submission. Each network is judged by what it must do; how it does it is
/// the student's choice.
abstract class NetCheck implements HomeCheck {
  static final double ERROR = 1e-9;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    for (var name : reference.names()) {
      if (!name.startsWith("network")) {
        continue;
      }
      var wrong = fault(name, reference, submitted);
      if (!wrong.isEmpty()) {
        return Judgement.fail(name + ": " + wrong);
      }
    }
    return Judgement.pass();
  }

  private String fault(String name, RecordedEvidence reference, RecordedEvidence submitted) {
    try {
      var net = ReluNet.read(submitted.doubles(name), inputs());
      return fault(net, reference, name.substring("network".length()));
    } catch (Malformed e) {
      return String.valueOf(e.getMessage());
    }
  }

  int inputs() {
    return 1;
  }

  /// What is wrong with a network; empty if nothing is.
  ///
  /// @param which follows the name of every entry of this network's
  abstract String fault(ReluNet net, RecordedEvidence reference, String which);

  static String tooLarge(ReluNet net, int layers, int width) {
    if (net.layers() > layers) {
      return "it has %d layers, allowed are %d".formatted(net.layers(), layers);
    }
    if (net.width() > width) {
      return "it is %d wide, allowed is %d".formatted(net.width(), width);
    }
    return "";
  }

  static String off(double x, double got, double expected) {
    return Math.abs(got - expected) <= ERROR
        ? ""
        : "at x = %.6g it gives %.6g, not %.6g".formatted(x, got, expected);
  }
}
