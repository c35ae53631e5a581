package probes.pset1;

/// The gradient of b2.
public final class GradientB2 extends GradientProbe {
  public GradientB2() {
    super(3);
  }
}
