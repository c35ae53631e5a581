/// Runs the visible test cases on a student's own machine, against evidence that was recorded when
/// the pset was built. It goes into the starter, so it must know neither hidden test cases nor the
/// solution, and nothing of the system.
@NullMarked
package dev.argmax.home;

import org.jspecify.annotations.NullMarked;
