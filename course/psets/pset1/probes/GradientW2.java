package probes.pset1;

/// The gradient of W2.
public final class GradientW2 extends GradientProbe {
  public GradientW2() {
    super(2);
  }
}
