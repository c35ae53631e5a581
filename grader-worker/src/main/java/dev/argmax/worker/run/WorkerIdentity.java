package dev.argmax.worker.run;

/// Who we are to the service and on our boxes.
///
/// @param id stays the same over restarts, or boxes of a worker that was killed are never found
///   again
public record WorkerIdentity(String id) {}
