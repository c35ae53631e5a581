package dev.argmax.sandbox;

/// Starts boxes. Implementations promise that what runs in a box cannot reach the network, other
/// boxes, or this process, as far as their kind allows; `docker` is for students' code, `process`
/// for trying argmax out.
public interface Sandbox extends AutoCloseable {
  /// Starts a box and returns at once; the program inside may still be booting.
  ///
  /// @throws SandboxException if the box cannot be started, which is never the student's fault
  Box start(BoxSpec spec);

  /// `docker` or `process`.
  String kind();

  /// Identifies the image that boxes are made of: same digest, same programs.
  String imageDigest();

  /// Ends every box that this sandbox started and that is still there.
  @Override
  void close();
}
