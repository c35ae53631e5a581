package dev.argmax.sandbox;

/// How a box ended, as the kernel and the daemon tell it; never as the program inside does.
public sealed interface BoxEnd {
  /// The program ended by itself. The code carries no meaning for a verdict.
  record Exited(int code) implements BoxEnd {}

  /// The kernel ended a process in the box for want of memory.
  record OutOfMemory() implements BoxEnd {}

  /// We killed it.
  record Killed() implements BoxEnd {}
}
