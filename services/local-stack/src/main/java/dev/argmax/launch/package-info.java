/// What `./argmax up`, `down`, `demo` and `doctor` do: argmax as a handful of processes on one
/// machine. Knows the processes by their command lines, settings and HTTP, never by their classes.
@NullMarked
package dev.argmax.launch;

import org.jspecify.annotations.NullMarked;
