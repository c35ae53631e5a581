package probes.pset1;

/// The gradient of W3.
public final class GradientW3 extends GradientProbe {
  public GradientW3() {
    super(4);
  }
}
