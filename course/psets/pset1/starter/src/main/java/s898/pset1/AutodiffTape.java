package s898.pset1;

/// Problem 1.3: your tape. Plain Java, without DJL; every method here is yours to write, and so are
/// the fields.
final class AutodiffTape implements Tape {
  @Override
  public int var(double v) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int add(int a, int b) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int sub(int a, int b) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int mul(int a, int b) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int div(int a, int b) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int exp(int a) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int log(int a) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int tanh(int a) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int relu(int a) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public int powi(int a, int n) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public double value(int id) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public void backward(int out) {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public double grad(int id) {
    throw new UnsupportedOperationException("not written yet");
  }
}
