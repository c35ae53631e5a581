package dev.argmax.worker.sandbox.gpu;

/// A device that one job can have for itself: a whole GPU, or a slice of one (MIG).
///
/// @param id `GPU-…` or `MIG-…`, which stays the same over restarts and reorderings
/// @param name for people
public record Gpu(String id, String name) {
  boolean whole() {
    return id.startsWith("GPU-");
  }
}
