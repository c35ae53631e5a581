package checks.pset5;

import dev.argmax.kit.HomeCheck;
import dev.argmax.kit.Judgement;
import dev.argmax.kit.RecordedEvidence;
import dev.argmax.kit.Tolerance;
import java.util.Random;

/// Runs the layer of linear attention on drawn prompts: whatever its weights are, it has to predict
/// what one step of gradient descent predicts.
public final class InContextCheck implements HomeCheck {
  private static final int PROMPTS = 100;
  private static final double ERROR = 1e-9;

  @Override
  public Judgement judge(RecordedEvidence reference, RecordedEvidence submitted, Tolerance tol) {
    var random = new Random(PROMPTS);
    for (int i = 1; i <= 2; i++) {
      double eta = reference.doubles("eta " + i)[0];
      var weights = new double[4][];
      for (int k = 0; k < 4; k++) {
        weights[k] = submitted.doubles("matrix " + (k + 1) + " of " + i);
      }
      int width = (int) Math.round(Math.sqrt(weights[0].length));
      for (int prompt = 0; prompt < PROMPTS; prompt++) {
        double[][] tokens = tokens(random, width);
        double expected = step(tokens, eta);
        double got = prediction(tokens, weights);
        if (!(Math.abs(got - expected) <= ERROR * Math.max(1, Math.abs(expected)))) {
          return Judgement.fail(
              "For d = %d the layer does not predict what a step predicts. %s"
                  .formatted(width - 1, hint(got / expected)));
        }
      }
    }
    return Judgement.pass();
  }

  private static String hint(double ratio) {
    return Double.isFinite(ratio) && ratio != 0
        ? "On this prompt it predicts %.4g times that.".formatted(ratio)
        : "";
  }

  /// The examples, and the question at the end.
  private static double[][] tokens(Random random, int width) {
    var tokens = new double[2 + random.nextInt(12)][width];
    for (double[] token : tokens) {
      for (int j = 0; j < width; j++) {
        token[j] = random.nextGaussian();
      }
    }
    tokens[tokens.length - 1][width - 1] = 0;
    return tokens;
  }

  private static double step(double[][] tokens, double eta) {
    double[] question = tokens[tokens.length - 1];
    double sum = 0;
    for (double[] token : tokens) {
      double y = token[token.length - 1];
      for (int j = 0; j + 1 < token.length; j++) {
        sum += y * token[j] * question[j];
      }
    }
    return eta * sum / (tokens.length - 1);
  }

  private static double prediction(double[][] tokens, double[][] weights) {
    int width = tokens[0].length;
    double[] query = times(tokens[tokens.length - 1], weights[0]);
    var sum = new double[width];
    for (double[] token : tokens) {
      double[] key = times(token, weights[1]);
      double[] value = times(token, weights[2]);
      double score = 0;
      for (int j = 0; j < width; j++) {
        score += query[j] * key[j];
      }
      for (int j = 0; j < width; j++) {
        sum[j] += score * value[j] / (tokens.length - 1);
      }
    }
    return times(sum, weights[3])[width - 1];
  }

  private static double[] times(double[] row, double[] matrix) {
    var product = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        product[j] += row[i] * matrix[i * row.length + j];
      }
    }
    return product;
  }
}
