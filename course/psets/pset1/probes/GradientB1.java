package probes.pset1;

/// The gradient of b1.
public final class GradientB1 extends GradientProbe {
  public GradientB1() {
    super(1);
  }
}
