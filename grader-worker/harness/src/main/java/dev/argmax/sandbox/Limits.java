package dev.argmax.sandbox;

/// What a box may use. Time is not here: whoever drives a box holds the clock and kills it.
///
/// @param memoryMiB memory of the whole box, swap included
/// @param heapMiB Java heap within it
/// @param pids processes and threads
/// @param cpus processors, as a share: 1.0 is one
/// @param scratchMiB writable temporary space, charged to the memory
public record Limits(int memoryMiB, int heapMiB, int pids, double cpus, int scratchMiB) {}
