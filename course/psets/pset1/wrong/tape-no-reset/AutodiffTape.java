package s898.pset1;

import java.util.Arrays;

/// A Wengert list: each operation appends its value, its operands and the derivatives with respect
/// to them. Operands come before their users, so going backwards through the list meets every user
/// of a number before the number itself, and no graph search is needed (Griewank and Walther:
/// Evaluating Derivatives, chapter 3).
final class AutodiffTape implements Tape {
  private static final int NONE = -1;

  private int size;
  private double[] values = new double[64];
  private double[] adjoints = new double[64];
  private int[] left = new int[64];
  private int[] right = new int[64];
  private double[] byLeft = new double[64];
  private double[] byRight = new double[64];

  @Override
  public int var(double v) {
    return append(v, NONE, 0, NONE, 0);
  }

  @Override
  public int add(int a, int b) {
    return append(values[a] + values[b], a, 1, b, 1);
  }

  @Override
  public int sub(int a, int b) {
    return append(values[a] - values[b], a, 1, b, -1);
  }

  @Override
  public int mul(int a, int b) {
    return append(values[a] * values[b], a, values[b], b, values[a]);
  }

  @Override
  public int div(int a, int b) {
    double quotient = values[a] / values[b];
    return append(quotient, a, 1 / values[b], b, -quotient / values[b]);
  }

  @Override
  public int exp(int a) {
    double e = Math.exp(values[a]);
    return append(e, a, e, NONE, 0);
  }

  @Override
  public int log(int a) {
    return append(Math.log(values[a]), a, 1 / values[a], NONE, 0);
  }

  @Override
  public int tanh(int a) {
    double t = Math.tanh(values[a]);
    return append(t, a, 1 - t * t, NONE, 0);
  }

  @Override
  public int relu(int a) {
    return append(Math.max(values[a], 0), a, values[a] > 0 ? 1 : 0, NONE, 0);
  }

  @Override
  public int powi(int a, int n) {
    double slope = n == 0 ? 0 : n * Math.pow(values[a], n - 1);
    return append(Math.pow(values[a], n), a, slope, NONE, 0);
  }

  @Override
  public double value(int id) {
    return values[id];
  }

  @Override
  public void backward(int out) {
    for (int i = 0; i <= out; i++) {
      adjoints[i] = left[i] == NONE ? adjoints[i] : 0;
    }
    adjoints[out] = 1;
    for (int i = out; i >= 0; i--) {
      if (left[i] != NONE) {
        adjoints[left[i]] += adjoints[i] * byLeft[i];
      }
      if (right[i] != NONE) {
        adjoints[right[i]] += adjoints[i] * byRight[i];
      }
    }
  }

  @Override
  public double grad(int id) {
    return adjoints[id];
  }

  private int append(double value, int a, double byA, int b, double byB) {
    if (size == values.length) {
      grow();
    }
    values[size] = value;
    left[size] = a;
    byLeft[size] = byA;
    right[size] = b;
    byRight[size] = byB;
    return size++;
  }

  private void grow() {
    int capacity = 2 * size;
    values = Arrays.copyOf(values, capacity);
    adjoints = Arrays.copyOf(adjoints, capacity);
    left = Arrays.copyOf(left, capacity);
    right = Arrays.copyOf(right, capacity);
    byLeft = Arrays.copyOf(byLeft, capacity);
    byRight = Arrays.copyOf(byRight, capacity);
  }
}
