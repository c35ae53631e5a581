package probes.pset1;

/// The gradient of W1.
public final class GradientW1 extends GradientProbe {
  public GradientW1() {
    super(0);
  }
}
