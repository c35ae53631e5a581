package probes.pset1;

/// The gradient of b3.
public final class GradientB3 extends GradientProbe {
  public GradientB3() {
    super(5);
  }
}
